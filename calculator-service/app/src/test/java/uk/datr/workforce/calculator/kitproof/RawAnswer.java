package uk.datr.workforce.calculator.kitproof;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * An answer to bytes that no HTTP client would send.
 *
 * @param status the status code
 * @param text head and body as they came
 */
record RawAnswer(int status, String text) {

  private static final int PATIENCE_MILLIS = 10_000;

  /** Sends a request line with the headers that every request needs, and reads until the service closes. */
  static RawAnswer to(URI service, String requestLine) throws IOException {
    try (Socket socket = new Socket(service.getHost(), service.getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      String request =
          requestLine + "\r\nHost: " + service.getAuthority() + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      String text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new RawAnswer(Integer.parseInt(text.split(" ", 3)[1]), text);
    }
  }
}
