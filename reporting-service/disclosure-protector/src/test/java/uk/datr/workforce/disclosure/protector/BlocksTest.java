package uk.datr.workforce.disclosure.protector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.disclosure.model.Problem;

class BlocksTest {

  /** Three regions of three areas, by two roles, with all totals: 39 cells. */
  private static Part regions() {
    Lattices lattice = new Lattices();
    for (String role : List.of("nurse", "worker", "all")) {
      long factor = role.equals("all") ? 2 : 1;
      String[] names = {"N", "M", "S"};
      for (String region : names) {
        for (int k = 0; k < 3; k++) {
          lattice.count(region + k + "|" + role, factor * 3);
        }
        lattice.count(region + "|" + role, factor * 9);
        lattice.sum(
            region + "|" + role, region + "0|" + role, region + "1|" + role, region + "2|" + role);
      }
      lattice.count("E|" + role, factor * 27);
      lattice.sum("E|" + role, "N|" + role, "M|" + role, "S|" + role);
    }
    for (String area :
        List.of("N0", "N1", "N2", "N", "M0", "M1", "M2", "M", "S0", "S1", "S2", "S", "E")) {
      lattice.sum(area + "|all", area + "|nurse", area + "|worker");
    }
    return Lattices.part(lattice.problem());
  }

  private static List<Set<String>> names(Part part, List<int[]> blocks) {
    return blocks.stream()
        .map(block ->
            Arrays.stream(block)
                .mapToObj(j -> part.column(j).id())
                .collect(Collectors.toCollection(() -> (Set<String>) new TreeSet<String>())))
        .toList();
  }

  private static Set<String> region(String name) {
    Set<String> cells = new TreeSet<>();
    for (String area : List.of(name + "0", name + "1", name + "2", name)) {
      for (String role : List.of("nurse", "worker", "all")) {
        cells.add(area + "|" + role);
      }
    }
    return cells;
  }

  @Test
  void the_blocks_of_a_table_of_areas_are_its_regions() {
    Part part = regions();

    assertThat(names(part, Blocks.of(part, 12)))
        .containsExactlyInAnyOrder(
            region("N"), region("M"), region("S"), Set.of("E|nurse", "E|worker", "E|all"));
  }

  @Test
  void what_fits_into_one_block_stays_together() {
    Part part = regions();

    List<int[]> blocks = Blocks.of(part, 39);

    assertThat(blocks).hasSize(1);
    assertThat(blocks.getFirst()).hasSize(39).isSorted();
    // With room for a region and the country one region takes it in.
    assertThat(Blocks.of(part, 15))
        .extracting(block -> block.length)
        .containsExactlyInAnyOrder(12, 12, 15);
  }

  @Test
  void every_column_is_in_one_block_and_no_block_is_too_large() {
    for (long seed = 0; seed < 12; seed++) {
      Problem problem = new RandomProblems(seed).any();
      for (Part part : new Parts(problem, Optional.empty()).parts()) {
        for (int largest : new int[] {1, 7, 30}) {
          List<Integer> all = new ArrayList<>();
          for (int[] block : Blocks.of(part, largest)) {
            assertThat(block.length).as("seed %d", seed).isBetween(1, largest);
            assertThat(block).isSorted();
            Arrays.stream(block).forEach(all::add);
          }
          assertThat(all).as("seed %d", seed).hasSize(part.size()).doesNotHaveDuplicates();
        }
      }
    }
  }
}
