package uk.datr.workforce.stack;

import java.io.IOException;
import java.nio.file.Path;

/** The program behind the script {@code workforce}: runs the platform on this machine. */
public final class LocalStack {

  private LocalStack() {}

  /** Runs one command; ends with status 1 and a message when it cannot be done. */
  public static void main(String[] arguments) throws IOException {
    try {
      if (arguments[0].equals("parts")) {
        parts(Path.of(arguments[1]));
      }
    } catch (StackException cannot) {
      System.err.println(cannot.getMessage());
      System.exit(1);
    }
  }

  private static void parts(Path addresses) throws IOException {
    Parts parts = Parts.start(Repository.find(), addresses, new Progress(System.out));
    Thread stop = new Thread(parts::close, "stop-parts");
    Runtime.getRuntime().addShutdownHook(stop);
    while (System.in.read() >= 0) {
      // Whoever started this holds the other end; it closes with them, however they end.
    }
    System.exit(0);
  }
}
