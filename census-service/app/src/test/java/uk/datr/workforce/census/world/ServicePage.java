package uk.datr.workforce.census.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page of the service, whose tables are made from the code. */
public final class ServicePage {

  private static final Path PAGE = Path.of("..", "README.md");
  private static final String END = "<!-- end -->";

  private ServicePage() {}

  /** Fails when a table of the page is not the one of the code; -Dworkforce.docs.update=true writes it anew. */
  public static void check(String name, String table) {
    try {
      String page = Files.readString(PAGE);
      String begin = "<!-- " + name + " -->\n";
      int from = page.indexOf(begin) + begin.length();
      assertThat(from).as("the page has the mark " + begin).isGreaterThanOrEqualTo(begin.length());
      int to = page.indexOf(END, from);
      if (Boolean.getBoolean("workforce.docs.update")) {
        Files.writeString(PAGE, page.substring(0, from) + table + page.substring(to));
        return;
      }
      assertThat(page.substring(from, to)).as(name).isEqualTo(table);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
