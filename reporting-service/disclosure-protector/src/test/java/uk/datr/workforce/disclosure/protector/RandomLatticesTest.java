package uk.datr.workforce.disclosure.protector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.disclosure.model.Problem;

class RandomLatticesTest {

  private static final int SOME = 120;
  private static final int MANY = 3_000;

  @Test
  void the_auditor_accepts_every_publication() {
    everyPublication(0, SOME);
  }

  @Test
  @Tag("full")
  void the_auditor_accepts_thousands_of_publications() {
    everyPublication(100_000, MANY);
  }

  @Test
  void the_auditor_accepts_every_rounded_publication() {
    everyRounded(200_000, SOME / 3);
  }

  @Test
  @Tag("full")
  void the_auditor_accepts_thousands_of_rounded_publications() {
    everyRounded(300_000, MANY / 5);
  }

  private static void everyPublication(long first, int count) {
    int published = 0;
    for (long seed = first; seed < first + count; seed++) {
      Problem problem = new RandomProblems(seed).any();
      boolean found = Audited.accepts(problem, Protector.exact(1).protect(problem), "seed " + seed);
      published += found ? 1 : 0;
      if (!found) {
        assertThat(Audited.isSafeWithEverythingHidden(problem))
            .as("seed %d: nothing was found, and the auditor says hiding everything is safe", seed)
            .isFalse();
      }
    }
    System.out.printf(
        "%d random lattices: %d published, every one accepted by the auditor; %d impossible, confirmed%n",
        count, published, count - published);
    assertThat(published).as("publications among %d problems", count).isGreaterThan(count * 9 / 10);
  }

  private static void everyRounded(long first, int count) {
    int published = 0;
    for (long seed = first; seed < first + count; seed++) {
      Problem problem = new RandomProblems(seed).any();
      Rounding rounding = Rounding.toFive(new HashSet<>(problem.mustPublish()));
      published +=
          Audited.accepts(
                  problem,
                  Protector.rounding(1, rounding).protect(problem),
                  "rounded, seed " + seed)
              ? 1
              : 0;
    }
    System.out.printf(
        "%d random lattices with rounding: %d published, every one accepted by the auditor%n",
        count, published);
    assertThat(published).as("publications among %d problems", count).isGreaterThan(count * 9 / 10);
  }
}
