package uk.datr.workforce.disclosure.protector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.disclosure.protector.linear.SparseColumns.Entry;

class NeighbourhoodTest {

  /** The nearest columns by trying every equation again and again until no way gets shorter. */
  private static int[] plainly(Part part, int start, boolean[] hidden, int most) {
    double[] cost = new double[part.size()];
    Arrays.fill(cost, Double.POSITIVE_INFINITY);
    cost[start] = 0;
    for (int pass = 0; pass < part.size(); pass++) {
      for (List<Entry> row : part.rows()) {
        for (Entry from : row) {
          for (Entry to : row) {
            Part.Column column = part.column(to.column());
            double step = hidden[to.column()] || column.always() ? 5 : 5 + column.weight();
            if (to.column() != from.column()) {
              cost[to.column()] = Math.min(cost[to.column()], cost[from.column()] + step);
            }
          }
        }
      }
    }
    return java.util.stream.IntStream.range(0, part.size())
        .filter(j -> cost[j] < Double.POSITIVE_INFINITY)
        .boxed()
        .sorted(java.util.Comparator.<Integer>comparingDouble(j -> cost[j]).thenComparing(j -> j))
        .limit(most)
        .mapToInt(Integer::intValue)
        .sorted()
        .toArray();
  }

  @Test
  void the_nearest_columns_are_those_of_the_cheapest_ways() {
    for (long seed = 0; seed < 10; seed++) {
      for (Part part : new Parts(new RandomProblems(seed).any(), Optional.empty()).parts()) {
        SplittableRandom random = new SplittableRandom(seed);
        boolean[] hidden = new boolean[part.size()];
        for (int j = 0; j < part.size(); j++) {
          hidden[j] = part.isSensitive(j) || random.nextInt(4) == 0;
        }
        Neighbourhood neighbourhood = new Neighbourhood(part);
        int start = random.nextInt(part.size());
        for (int most : new int[] {1, 6, 20, part.size() + 5}) {
          assertThat(neighbourhood.around(start, hidden, most))
              .as("seed %d, %d of %d", seed, most, part.size())
              .isEqualTo(plainly(part, start, hidden, most));
        }
      }
    }
  }
}
