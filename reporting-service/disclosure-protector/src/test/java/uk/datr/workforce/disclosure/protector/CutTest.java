package uk.datr.workforce.disclosure.protector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.disclosure.protector.linear.Move;
import uk.datr.workforce.disclosure.protector.linear.SparseColumns.Entry;

/** What is found in a cut holds in the whole, because all else stays where it is. */
class CutTest {

  private static final int MOST = 30;

  @Test
  void a_cut_has_the_cells_readers_and_needs_of_its_columns() {
    for (long seed = 0; seed < 10; seed++) {
      for (Part part : new Parts(new RandomProblems(seed).any(), Optional.empty()).parts()) {
        for (int[] columns : Blocks.of(part, MOST)) {
          Part cut = Cut.of(part, columns).part();
          assertThat(cut.size()).isEqualTo(columns.length);
          for (int k = 0; k < columns.length; k++) {
            assertThat(cut.column(k)).isEqualTo(part.column(columns[k]));
          }
          assertThat(cut.scenarios()).isEqualTo(part.scenarios());
          for (int s = 0; s < part.scenarios(); s++) {
            assertThat(cut.reader(s)).isEqualTo(part.reader(s));
            assertThat(Arrays.stream(cut.known(s)).map(k -> columns[k]))
                .containsExactlyElementsOf(
                    Arrays.stream(part.known(s))
                        .filter(j -> Arrays.binarySearch(columns, j) >= 0)
                        .boxed()
                        .toList());
          }
          assertThat(
                  cut.requirements().stream()
                      .map(need ->
                          new Part.Requirement(
                              need.scenario(), columns[need.column()], need.need())))
              .containsExactlyElementsOf(
                  part.requirements().stream()
                      .filter(need -> Arrays.binarySearch(columns, need.column()) >= 0)
                      .toList());
        }
      }
    }
  }

  @Test
  void what_is_hidden_in_a_cut_and_why_is_taken_over_into_the_whole() {
    int moves = 0;
    for (long seed = 0; seed < 10; seed++) {
      for (Part part : new Parts(new RandomProblems(seed).any(), Optional.empty()).parts()) {
        Mask whole = Mask.primary(part);
        for (int[] columns : Blocks.of(part, MOST)) {
          Cut cut = Cut.of(part, columns);
          Mask local = cut.lower(whole);
          for (int k = 0; k < columns.length; k++) {
            assertThat(local.hidden()[k]).isEqualTo(whole.hidden()[columns[k]]);
          }
          new Search(cut.part(), false).protect(local, new boolean[columns.length]);
          cut.adopt(whole, local);
          for (int k = 0; k < columns.length; k++) {
            assertThat(whole.hidden()[columns[k]]).isEqualTo(local.hidden()[k]);
          }
        }
        for (int r = 0; r < part.requirements().size(); r++) {
          Part.Requirement requirement = part.requirements().get(r);
          Witness witness = whole.witness(r);
          for (Move move : moves(witness)) {
            moves++;
            assertKeepsEverySum(part, move);
            assertThat(Math.abs(move.of(requirement.column())))
                .isCloseTo(move.reached(), within(1e-9));
            assertThat(whole.newlyHidden(move)).isEmpty();
            assertThat(
                    IntStream.of(part.known(requirement.scenario())).filter(j -> move.of(j) != 0))
                .isEmpty();
          }
        }
      }
    }
    assertThat(moves).isGreaterThan(50);
  }

  static List<Move> moves(Witness witness) {
    return java.util.stream.Stream.of(
            Optional.ofNullable(witness.up()), Optional.ofNullable(witness.down()))
        .flatMap(Optional::stream)
        .toList();
  }

  static void assertKeepsEverySum(Part part, Move move) {
    for (List<Entry> row : part.rows()) {
      assertThat(row.stream().mapToDouble(e -> e.value() * move.of(e.column())).sum())
          .isCloseTo(0, within(1e-6));
    }
  }
}
