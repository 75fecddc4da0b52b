package uk.datr.workforce.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import uk.datr.workforce.stack.StackException;

/** The finished rounds of one state of the code, a line each, so that a soak that was stopped goes on where it was. */
final class Journal {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final List<Result> results = new ArrayList<>();

  private Journal(Path file) {
    this.file = file;
  }

  /** The journal in that file, which need not be there yet. */
  static Journal open(Path file) {
    Journal journal = new Journal(file);
    try {
      Files.createDirectories(file.resolveSibling("."));
      if (Files.exists(file)) {
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
          if (!journal.read(lines.get(i), i == lines.size() - 1)) {
            Files.write(file, lines.subList(0, i));
          }
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return journal;
  }

  /** False for a last line that is not whole: the machine stopped while it was written, and that round is run again. */
  private boolean read(String line, boolean last) {
    try {
      results.add(JSON.readValue(line, Result.class));
      return true;
    } catch (JsonProcessingException unreadable) {
      if (!last) {
        throw new StackException(file + " cannot be read; delete it to begin anew", unreadable);
      }
      return false;
    }
  }

  /** Adds a finished round. */
  synchronized void add(Result result) {
    try {
      Files.writeString(
          file,
          JSON.writeValueAsString(result) + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
      results.add(result);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** All finished rounds in the order of their ends. */
  synchronized List<Result> results() {
    return List.copyOf(results);
  }
}
