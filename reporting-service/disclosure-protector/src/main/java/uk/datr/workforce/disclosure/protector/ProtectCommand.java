package uk.datr.workforce.disclosure.protector;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import uk.datr.workforce.disclosure.model.Problem;
import uk.datr.workforce.disclosure.model.check.Fault;
import uk.datr.workforce.disclosure.model.check.Faults;
import uk.datr.workforce.disclosure.model.json.ProblemFile;
import uk.datr.workforce.disclosure.model.json.PublicationFile;
import uk.datr.workforce.disclosure.model.json.Reading;
import uk.datr.workforce.disclosure.model.policy.DisclosurePolicy;
import uk.datr.workforce.disclosure.model.policy.Policies;

/**
 * {@code disclosure protect PROBLEM [--round]}: reads a problem and prints its publication, nothing else, on the standard output. Exit 0
 * with a publication; exit 2 without one, when the input is unusable or when no safe publication exists, with every fault or every
 * cell that stays open named on the error output; exit 3 when the protection itself failed.
 *
 * <p>{@code --round} rounds what is shown by the rule of CENSUS-PUBLIC-R5, except cells that must be published: an earlier version may
 * have shown them exactly.
 */
public final class ProtectCommand {

  /** The policy whose rounding {@code --round} asks for. */
  private static final String ROUNDING = "CENSUS-PUBLIC-R5";

  private static final int USABLE = 0;
  private static final int UNUSABLE = 2;
  private static final int FAILED = 3;

  private ProtectCommand() {}

  /** Runs the command and ends the process. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    PrintStream errors = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int exit;
    try {
      exit = run(List.of(arguments), out, errors);
    } catch (RuntimeException | OutOfMemoryError e) {
      // Not 1, which in the audit says that a publication is not safe.
      errors.println("The protection failed: " + e);
      exit = FAILED;
    }
    out.flush();
    System.exit(exit);
  }

  static int run(List<String> arguments, PrintStream out, PrintStream errors) {
    boolean round = arguments.contains("--round");
    List<String> files =
        arguments.stream().filter(argument -> !argument.equals("--round")).toList();
    if (files.size() != 1 || files.getFirst().startsWith("--")) {
      errors.println("Usage: ./workforce disclosure protect PROBLEM [--round]");
      return UNUSABLE;
    }
    try (InputStream stream =
        new BufferedInputStream(Files.newInputStream(Path.of(files.getFirst())))) {
      return switch (ProblemFile.read(stream)) {
        case Reading.Unusable<Problem> unusable -> faults(unusable.faults(), errors);
        case Reading.Usable<Problem> usable -> protect(usable.content(), round, out, errors);
      };
    } catch (IOException e) {
      errors.println("The file " + files.getFirst() + " cannot be read.");
      return UNUSABLE;
    }
  }

  private static int protect(Problem problem, boolean round, PrintStream out, PrintStream errors)
      throws IOException {
    int threads = Runtime.getRuntime().availableProcessors();
    Protector protector =
        round
            ? Protector.under(rounding(), threads, new HashSet<>(problem.mustPublish()))
            : Protector.exact(threads);
    switch (protector.protect(problem)) {
      case Protection.Protected found -> {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        PublicationFile.write(found.publication(), whole);
        out.writeBytes(whole.toByteArray());
        return USABLE;
      }
      case Protection.Impossible impossible -> {
        errors.println("No safe publication of this problem exists. Cells that stay open:");
        impossible
            .cells()
            .forEach(cell ->
                errors.println("  " + cell.cell() + " (" + cell.reader() + "): " + cell.reason()));
        return UNUSABLE;
      }
    }
  }

  private static DisclosurePolicy rounding() {
    return Policies.read()
        .find(ROUNDING)
        .orElseThrow(() -> new IllegalStateException("there is no policy " + ROUNDING));
  }

  private static int faults(Faults faults, PrintStream errors) {
    for (Fault fault : faults.kept()) {
      errors.println(fault.kind() + " " + fault.where() + ": " + fault.message());
    }
    if (faults.more() > 0) {
      errors.println("and " + faults.more() + " more faults");
    }
    return UNUSABLE;
  }
}
