package uk.datr.workforce.census.rules;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line of sections F to O, or of a list inside a line, with its place in the body as it was sent.
 *
 * @param pointer JSON pointer of the line
 */
record Row<L>(String pointer, L line) {

  String pointer(String field) {
    return pointer + "/" + field;
  }

  /** The lines of the list at a pointer; none when it is not answered. */
  static <L> Stream<Row<L>> all(String pointer, @Nullable List<L> lines) {
    return lines == null
        ? Stream.empty()
        : IntStream.range(0, lines.size())
            .mapToObj(index -> new Row<>(pointer + "/" + index, lines.get(index)));
  }
}
