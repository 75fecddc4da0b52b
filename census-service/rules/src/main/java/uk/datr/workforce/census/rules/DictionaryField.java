package uk.datr.workforce.census.rules;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.referencedata.CodeList;

/**
 * A field of a return as the engine understands it.
 *
 * @param section where it belongs
 * @param path its place with {@code []} behind whatever is a list: {@code staffInPost[].role}
 * @param codes the codes that it may hold; null unless it is a {@link FieldKind#CODE}
 * @param format the format of its number; null unless it is a {@link FieldKind#NUMBER}
 */
public record DictionaryField(
    Section section,
    String path,
    FieldKind kind,
    @Nullable CodeList codes,
    @Nullable NumberFormat format) {

  /** What ends a name that stands for a list. */
  public static final String LIST = "[]";

  /** The last name of the path. */
  public String name() {
    return without(steps().getLast());
  }

  /** Whether it holds any number of values. */
  public boolean several() {
    return path.endsWith(LIST);
  }

  /** The names of the path from the outside to the inside, each with {@link #LIST} where it is one. */
  public List<String> steps() {
    return Arrays.asList(path.split("\\.", -1));
  }

  static String without(String step) {
    return step.endsWith(LIST) ? step.substring(0, step.length() - LIST.length()) : step;
  }
}
