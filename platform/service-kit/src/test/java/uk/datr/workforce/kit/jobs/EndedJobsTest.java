package uk.datr.workforce.kit.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EndedJobsTest {

  @Test
  void aResultIsKeptForADayAtLeast() {
    assertThat(EndedJobs.atLeastOne(1)).isOne();
    assertThatThrownBy(() -> EndedJobs.atLeastOne(0))
        .hasMessage("workforce.jobs.keep-days is 0; expected at least 1.");
  }
}
