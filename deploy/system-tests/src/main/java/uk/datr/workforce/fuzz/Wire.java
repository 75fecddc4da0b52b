package uk.datr.workforce.fuzz;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.testkit.contract.ApiAnswer;

/** One connection to a service that sends whatever it is given: a client library would refuse most of it. */
final class Wire implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 30_000;

  private final URI service;
  private @Nullable Socket socket;
  private @Nullable InputStream in;

  Wire(URI service) {
    this.service = service;
  }

  /** Sends a request and reads its answer; a kept connection that has ended meanwhile is opened anew. */
  ApiAnswer send(RawRequest request) throws IOException {
    boolean fresh = socket == null;
    try {
      return exchange(request);
    } catch (EOFException | SocketException ended) {
      close();
      if (fresh) {
        throw ended;
      }
      return exchange(request);
    }
  }

  private ApiAnswer exchange(RawRequest request) throws IOException {
    Socket open = open();
    try {
      open.getOutputStream().write(bytes(request));
    } catch (SocketException refusedEarly) {
      // A body that is too large is answered before it is read; the answer may still be there.
    }
    return answer(request);
  }

  private Socket open() throws IOException {
    Socket present = socket;
    if (present == null) {
      present = new Socket();
      present.setTcpNoDelay(true);
      present.setSoTimeout(PATIENCE_MILLIS);
      present.connect(new InetSocketAddress(service.getHost(), service.getPort()));
      socket = present;
      in = new BufferedInputStream(present.getInputStream(), 16_384);
    }
    return present;
  }

  private byte[] bytes(RawRequest request) {
    StringBuilder head = new StringBuilder();
    head.append(request.method()).append(' ').append(request.target()).append(" HTTP/1.1\r\n");
    head.append("Host: ").append(service.getHost()).append(':').append(service.getPort());
    head.append("\r\n");
    for (RawRequest.Header header : request.headers()) {
      head.append(header.name()).append(": ").append(header.value()).append("\r\n");
    }
    String body = request.body();
    if (body != null) {
      head.append("Content-Length: ").append(body.length()).append("\r\n");
    }
    head.append("\r\n");
    if (body != null) {
      head.append(body);
    }
    return head.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private ApiAnswer answer(RawRequest request) throws IOException {
    int status = status();
    Map<String, List<String>> headers = headers();
    while (status / 100 == 1) {
      status = status();
      headers = headers();
    }
    byte[] body;
    boolean close = first(headers, "connection").equalsIgnoreCase("close");
    if (request.method().equals("HEAD") || status == 204 || status == 304) {
      body = new byte[0];
    } else if (first(headers, "transfer-encoding").equalsIgnoreCase("chunked")) {
      body = chunks();
    } else if (headers.containsKey("content-length")) {
      body = exactly(Integer.parseInt(first(headers, "content-length")));
    } else {
      body = input().readAllBytes();
      close = true;
    }
    if (close) {
      close();
    }
    return new ApiAnswer(status, headers, new String(body, StandardCharsets.UTF_8));
  }

  private int status() throws IOException {
    String[] words = line().split(" ", 3);
    if (words.length < 2 || !words[0].startsWith("HTTP/1.")) {
      throw new IOException("This is no status line: " + String.join(" ", words));
    }
    return Integer.parseInt(words[1]);
  }

  private Map<String, List<String>> headers() throws IOException {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers
          .computeIfAbsent(
              line.substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
          .add(line.substring(colon + 1).strip());
    }
    return headers;
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
      body.writeBytes(exactly(size));
      line();
    }
    line();
    return body.toByteArray();
  }

  private byte[] exactly(int size) throws IOException {
    byte[] bytes = input().readNBytes(size);
    if (bytes.length < size) {
      throw new EOFException("The answer ended after " + bytes.length + " of " + size + " bytes");
    }
    return bytes;
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = input().read(); next != '\n'; next = input().read()) {
      if (next < 0) {
        throw new EOFException("The connection ended without an answer");
      }
      if (next != '\r') {
        line.write(next);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }

  private InputStream input() throws IOException {
    InputStream present = in;
    if (present == null) {
      throw new EOFException("The connection is closed");
    }
    return present;
  }

  private static String first(Map<String, List<String>> headers, String name) {
    List<String> values = headers.get(name);
    return values == null ? "" : values.getFirst();
  }

  @Override
  public void close() {
    Socket open = socket;
    socket = null;
    in = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException alreadyGone) {
        // Nothing is left to be closed.
      }
    }
  }
}
