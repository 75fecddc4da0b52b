package uk.datr.workforce.disclosure.auditor;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import uk.datr.workforce.disclosure.model.Problem;
import uk.datr.workforce.disclosure.model.Publication;
import uk.datr.workforce.disclosure.model.check.FaultKind;
import uk.datr.workforce.disclosure.model.check.Faults;
import uk.datr.workforce.disclosure.model.json.ProblemFile;
import uk.datr.workforce.disclosure.model.json.PublicationFile;
import uk.datr.workforce.disclosure.model.json.Reading;

/**
 * The audit for people: {@code ./workforce disclosure audit PROBLEM PUBLICATION} reads two files and prints the verdict
 * with the interval of every sensitive cell.
 */
public final class AuditCommand {

  /** No reader can work out too much. */
  static final int SAFE = 0;

  /** Some reader can. */
  static final int NOT_SAFE = 1;

  /** The input is of no use; its faults are printed. */
  static final int UNUSABLE = 2;

  /** The audit could not be done, for want of memory for instance. */
  static final int FAILED = 3;

  private AuditCommand() {}

  /** Ends with the status that tells the verdict. */
  public static void main(String[] arguments) {
    System.exit(run(arguments, System.out, System.err));
  }

  static int run(String[] arguments, PrintStream out, PrintStream err) {
    if (arguments.length != 2) {
      err.println("Usage: disclosure audit PROBLEM PUBLICATION");
      return UNUSABLE;
    }
    try {
      int status = audit(Path.of(arguments[0]), Path.of(arguments[1]), out);
      out.flush();
      return status;
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      // Not the status of "not safe": a caller must be able to tell the two apart.
      err.println("The audit could not be done: " + e);
      return FAILED;
    }
  }

  private static int audit(Path problemFile, Path publicationFile, OutputStream out)
      throws IOException {
    return switch (read(problemFile, ProblemFile::read)) {
      case Reading.Unusable<Problem>(Faults faults) -> unusable(faults, out);
      case Reading.Usable<Problem>(Problem problem) ->
          switch (read(publicationFile, stream -> PublicationFile.read(stream, problem))) {
            case Reading.Unusable<Publication>(Faults faults) -> unusable(faults, out);
            case Reading.Usable<Publication>(Publication publication) ->
                audit(problem, publication, out);
          };
    };
  }

  private static int audit(Problem problem, Publication publication, OutputStream out)
      throws IOException {
    long start = System.nanoTime();
    Verdict verdict =
        Auditor.audit(
            problem, publication, Depth.INTERVALS, Runtime.getRuntime().availableProcessors());
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    VerdictFile.write(verdict, CanonicalInput.sha256(problem, publication), took, out);
    return verdict.isSafe() ? SAFE : NOT_SAFE;
  }

  private static int unusable(Faults faults, OutputStream out) throws IOException {
    VerdictFile.write(faults, out);
    return UNUSABLE;
  }

  private interface Reader<T> {
    Reading<T> read(InputStream stream) throws IOException;
  }

  private static <T> Reading<T> read(Path file, Reader<T> reader) throws IOException {
    Optional<String> reason = unreadable(file);
    if (reason.isPresent()) {
      Faults faults = new Faults();
      faults.add(FaultKind.UNREADABLE, file.toString(), reason.get());
      return new Reading.Unusable<>(faults);
    }
    try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
      return reader.read(stream);
    }
  }

  private static Optional<String> unreadable(Path file) {
    if (!Files.exists(file)) {
      return Optional.of("There is no such file.");
    }
    if (Files.isDirectory(file)) {
      return Optional.of("This is a folder.");
    }
    return Files.isReadable(file) ? Optional.empty() : Optional.of("The file may not be read.");
  }
}
