package uk.datr.workforce.kit.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jboss.logging.Logger;

/** A mail server that takes one message and answers certain commands as it is told; it hangs up where the answer is empty. */
final class ScriptedMailServer implements AutoCloseable {

  /** The command that stands for the end of the text. */
  static final String END_OF_TEXT = ".";

  private static final Logger LOG = Logger.getLogger(ScriptedMailServer.class);

  private final ServerSocket socket;
  private final Map<String, String> answers;

  ScriptedMailServer(Map<String, String> answers) {
    this.answers = Map.copyOf(answers);
    try {
      this.socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return socket.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    // The conversation ends with the client's, or with this.
    socket.close();
  }

  private void serve() {
    try (Socket client = socket.accept();
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        Writer out = new OutputStreamWriter(client.getOutputStream(), StandardCharsets.US_ASCII)) {
      say(out, "220 ready");
      boolean text = false;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (text && !line.equals(END_OF_TEXT)) {
          continue;
        }
        String command = line.split(" ", 2)[0];
        String usual = command.equals("DATA") ? "354 go on" : "250 fine";
        String answer = answers.getOrDefault(command, usual);
        text = answer.startsWith("354");
        if (answer.isEmpty()) {
          return;
        }
        say(out, answer);
      }
    } catch (IOException e) {
      LOG.debug("The client, or the test, hung up: the conversation is over.", e);
    }
  }

  private static void say(Writer out, String line) throws IOException {
    out.write(line + "\r\n");
    out.flush();
  }
}
