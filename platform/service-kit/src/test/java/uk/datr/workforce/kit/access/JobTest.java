package uk.datr.workforce.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.datr.workforce.events.OrganisationKind;

class JobTest {

  @ParameterizedTest
  @EnumSource
  void everyJobIsHeldSomewhereAndFoundByItsId(Job job) {
    assertThat(job.national() || !job.kinds().isEmpty()).isTrue();
    assertThat(job.kinds()).doesNotContain(OrganisationKind.UNKNOWN);
    assertThat(Job.find(job.id())).contains(job);
  }

  @Test
  void anIdIsInKebabCase() {
    assertThat(Job.LA_COMMISSIONER.id()).isEqualTo("la-commissioner");
  }

  @Test
  void aRoleThatIsNoJobIsNone() {
    assertThat(Job.find("offline_access")).isEmpty();
  }
}
