package uk.datr.workforce.referencedata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RolesTest {

  private final Roles roles = Roles.load();

  @Test
  void everyCodeIsUniqueAndBeginsWithItsGroup() {
    assertThat(roles.all()).extracting(Role::code).doesNotHaveDuplicates();
    assertThat(roles.all()).allMatch(role -> role.code().matches(role.group().name() + "\\d\\d"));
  }

  @Test
  void everyGroupHasTheRolesOfTheSpecification() {
    assertThat(
            roles.all().stream().collect(Collectors.groupingBy(Role::group, Collectors.counting())))
        .isEqualTo(
            Map.of(
                RoleGroup.DAW, 9L,
                RoleGroup.PEER, 4L,
                RoleGroup.NUR, 6L,
                RoleGroup.MED, 4L,
                RoleGroup.PSY, 6L,
                RoleGroup.SWK, 2L,
                RoleGroup.PHA, 3L,
                RoleGroup.OTC, 2L,
                RoleGroup.MGA, 7L,
                RoleGroup.COM, 7L));
  }

  @Test
  void regulatedRolesAreThoseOfTheSpecification() {
    assertThat(roles.all())
        .filteredOn(Role::regulated)
        .extracting(Role::code)
        .containsExactlyInAnyOrder(
            "NUR01", "NUR02", "NUR03", "NUR04", "NUR05", "MED01", "MED02", "MED03", "MED04",
            "PSY01", "PSY02", "SWK01", "PHA01", "PHA02", "PHA03", "OTC01", "COM05");
  }

  @Test
  void rolesForOthersNeedADescription() {
    assertThat(roles.all())
        .filteredOn(Role::needsDescription)
        .extracting(Role::code)
        .containsExactly("OTC99", "MGA99", "COM99");
  }

  @Test
  void aRoleThatTheCalculatorDoesNotModelHasNone() {
    assertThat(roles.find("SWK02").orElseThrow().calculatorRole()).isNull();
    assertThat(roles.find("COM05").orElseThrow().calculatorRole()).isEqualTo("COMMISSIONER");
    assertThat(roles.all()).allMatch(role -> role.surveyProfession() != null);
  }

  @Test
  void labelsFallBackToTheCode() {
    assertThat(roles.label("MGA04")).isEqualTo("quality, safeguarding or training lead");
    assertThat(roles.label("XXX01")).isEqualTo("XXX01");
    assertThat(RoleGroup.PEER.label()).isEqualTo("peer support and service-user development");
  }
}
