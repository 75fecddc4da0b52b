package uk.datr.workforce.census.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.datr.workforce.events.OrganisationKind;
import uk.datr.workforce.kit.access.Job;
import uk.datr.workforce.kit.problem.Finding;

class JobRulesTest {

  @ParameterizedTest
  @EnumSource(OrganisationKind.class)
  void noNationalJobIsGivenAtAnyOrganisation(OrganisationKind kind) {
    assertThat(JobRules.of(kind)).noneMatch(Job::national);
  }

  @Test
  void aProviderGivesTheJobsOfProvidersAndNoOther() {
    JobRules.Wanted wanted =
        JobRules.read(
            List.of("return-editor", "la-commissioner", "analyst", "king"),
            OrganisationKind.PROVIDER);
    assertThat(wanted.jobs()).containsExactly(Job.RETURN_EDITOR);
    assertThat(wanted.findings())
        .extracting(Finding::pointer)
        .containsExactly("/jobs/1", "/jobs/2", "/jobs/3");
    assertThat(
            JobRules.read(List.of("la-commissioner"), OrganisationKind.LOCAL_AUTHORITY).findings())
        .isEmpty();
  }

  @Test
  void noJobAtAllIsNoChangeOfJobs() {
    assertThat(JobRules.read(List.of(), OrganisationKind.PROVIDER).findings()).hasSize(1);
  }
}
