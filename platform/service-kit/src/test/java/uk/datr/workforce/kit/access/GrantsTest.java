package uk.datr.workforce.kit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.events.OrganisationKind;

class GrantsTest {

  private enum May implements Permission {
    READ,
    WRITE;

    @Override
    public String id() {
      return "thing-" + name();
    }
  }

  private static final RegisteredOrganisation LEEDS =
      new RegisteredOrganisation("ORG-1", OrganisationKind.LOCAL_AUTHORITY, "E1", "E4");
  private static final RegisteredOrganisation PROVIDER =
      new RegisteredOrganisation("ORG-2", OrganisationKind.PROVIDER, "E1", "E4");

  private static final Map<Job, Set<Permission>> TABLE =
      Map.of(
          Job.ANALYST, Set.of(May.READ),
          Job.RETURN_EDITOR, Set.of(May.READ, May.WRITE),
          Job.LA_COMMISSIONER, Set.of(May.READ));

  @Test
  void aNationalJobPermitsWithoutAnOrganisation() {
    Grants grants = grants(Set.of(Job.ANALYST), Map.of());

    assertThat(grants.nationally(May.READ)).isTrue();
    assertThat(grants.permissions()).containsExactly(May.READ);
    assertThat(grants.organisationsWith(May.READ)).isEmpty();
  }

  @Test
  void jobsAtSeveralOrganisationsPermitAtEach() {
    Grants grants =
        grants(
            Set.of(),
            Map.of("ORG-1", Set.of(Job.LA_COMMISSIONER), "ORG-2", Set.of(Job.RETURN_EDITOR)));

    assertAll(
        () -> assertThat(grants.nationally(May.READ)).isFalse(),
        () ->
            assertThat(grants.organisationsWith(May.READ))
                .containsExactlyInAnyOrder(LEEDS, PROVIDER),
        () -> assertThat(grants.organisationsWith(May.WRITE)).containsExactly(PROVIDER),
        () ->
            assertThat(grants.organisationsWith(May.READ, Job.LA_COMMISSIONER))
                .containsExactly(LEEDS));
  }

  @Test
  void aJobAtAnOrganisationOfAnotherKindPermitsNothing() {
    Grants grants = grants(Set.of(), Map.of("ORG-2", Set.of(Job.LA_COMMISSIONER)));

    assertThat(grants.permissions()).isEmpty();
    assertThat(grants.organisationsWith(May.READ)).isEmpty();
  }

  @Test
  void aJobAtAnUnregisteredOrganisationPermitsNothing() {
    Grants grants = grants(Set.of(), Map.of("ORG-9", Set.of(Job.RETURN_EDITOR)));

    assertThat(grants.permissions()).isEmpty();
  }

  @Test
  void aJobWithoutARowPermitsNothing() {
    assertThat(grants(Set.of(Job.PLATFORM_ADMINISTRATOR), Map.of()).permissions()).isEmpty();
  }

  @Test
  void nobodyMayAnything() {
    assertThat(Grants.NONE.permissions()).isEmpty();
    assertThat(Grants.NONE.caller()).isEqualTo(Caller.ANONYMOUS);
  }

  private static Grants grants(Set<Job> national, Map<String, Set<Job>> atOrganisations) {
    return new Grants(
        new Caller("s", "c", true, null, national, atOrganisations),
        Set.of(LEEDS, PROVIDER),
        TABLE);
  }
}
