package uk.datr.workforce.journey;

import static uk.datr.workforce.journey.JourneyException.require;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The commands that a page of documentation promises to work: its {@code sh} blocks that follow the comment
 * {@code <!-- executed -->}. They form one script, so that a block can use what an earlier one has set.
 *
 * @param blocks the blocks in the order of the page
 */
public record ReadmeCommands(List<String> blocks) {
  private static final Pattern BLOCK =
      Pattern.compile("<!-- executed -->\\s*```sh\\R(.*?)\\R```", Pattern.DOTALL);
  private static final int PATIENCE_SECONDS = 120;

  /** Keeps its own copy of the blocks. */
  public ReadmeCommands {
    blocks = List.copyOf(blocks);
  }

  /** Reads a page. */
  public static ReadmeCommands read(Path page) {
    try {
      return of(Files.readString(page));
    } catch (IOException absent) {
      throw new JourneyException(page + " cannot be read", absent);
    }
  }

  static ReadmeCommands of(String markdown) {
    List<String> blocks = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(markdown);
    while (matcher.find()) {
      blocks.add(matcher.group(1));
    }
    return new ReadmeCommands(blocks);
  }

  /** The same commands for a platform at other addresses. */
  public ReadmeCommands with(Map<String, String> replacements) {
    return new ReadmeCommands(
        blocks.stream()
            .map(block -> {
              String replaced = block;
              for (Map.Entry<String, String> one : replacements.entrySet()) {
                replaced = replaced.replace(one.getKey(), one.getValue());
              }
              return replaced;
            })
            .toList());
  }

  /** Runs all blocks in a folder, one after the other in one shell; gives what they print and fails when one does. */
  public String run(Path folder) {
    require(!blocks.isEmpty(), "The page marks no block with <!-- executed -->");
    try {
      Process shell =
          new ProcessBuilder("sh", "-eu", "-c", String.join("\n", blocks))
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .start();
      shell.getOutputStream().close();
      String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      require(shell.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "The commands do not end");
      require(shell.exitValue() == 0, "A command failed:\n" + output);
      return output;
    } catch (IOException noShell) {
      throw new JourneyException("No shell runs the commands", noShell);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new JourneyException("Interrupted", interrupted);
    }
  }
}
