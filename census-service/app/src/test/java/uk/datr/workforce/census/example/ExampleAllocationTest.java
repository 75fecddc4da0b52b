package uk.datr.workforce.census.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ExampleAllocationTest {

  @Test
  void thePartsAddUpToTheTotal() {
    long[] parts = ExampleAllocation.allocate(1_000, new double[] {1, 1, 1, 4.5, 0});

    assertThat(Arrays.stream(parts).sum()).isEqualTo(1_000);
    assertThat(parts[4]).isZero();
  }

  @Test
  void theLargestRemainderGetsTheRest() {
    assertThat(ExampleAllocation.allocate(10, new double[] {1.4, 2.6, 6})).containsExactly(1, 3, 6);
    assertThat(ExampleAllocation.allocate(1, new double[] {1, 1})).containsExactly(1, 0);
  }

  @Test
  void noPartIsBelowItsMinimum() {
    long[] parts = ExampleAllocation.allocate(10, new double[] {1, 99}, new long[] {4, 0});

    assertThat(parts).containsExactly(4, 6);
  }

  @Test
  void aTotalWithoutAnybodyToCarryItIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExampleAllocation.allocate(5, new double[] {0, 0}));
  }
}
