package uk.datr.workforce.calculator.census;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.calculator.census.SharedRoles.Staff;

class SharedRolesTest {

  @Test
  void aRoleWithEnoughPeopleInEveryRegionStandsAlone() {
    assertThat(
            SharedRoles.of(
                regions(
                    Map.of("NURSE", 12, "DOCTOR", 4, "PHARMACIST", 7),
                    Map.of("NURSE", 30, "DOCTOR", 11, "PHARMACIST", 8))))
        .containsExactly(group("NURSE"), group("DOCTOR", "PHARMACIST"));
  }

  @Test
  void aRoleThatOneRegionDoesNotHaveIsPutTogetherWithAnother() {
    assertThat(SharedRoles.of(regions(Map.of("NURSE", 40, "GP", 25), Map.of("NURSE", 40))))
        .containsExactly(group("GP", "NURSE"));
  }

  @Test
  void nothingIsShownWhereARegionHasTooFewPeopleAtAll() {
    assertThat(SharedRoles.of(regions(Map.of("NURSE", 400), Map.of("NURSE", 9)))).isEmpty();
  }

  @Test
  void volunteersAreNeverPutTogetherWithPaidStaff() {
    assertThat(SharedRoles.of(regions(Map.of("NURSE", 20, "VOLUNTEER", 9))))
        .containsExactly(group("NURSE"));
    assertThat(SharedRoles.of(regions(Map.of("NURSE", 20, "VOLUNTEER", 10))))
        .containsExactlyInAnyOrder(group("NURSE"), group("VOLUNTEER"));
  }

  @Test
  void whateverTheStaffNoShownGroupIsSmallAnywhereAndNoPaidRoleIsLost() {
    Random random = new Random(20_261_122);
    for (int run = 0; run < 500; run++) {
      SortedMap<String, SortedMap<String, Staff>> regions = new TreeMap<>();
      NavigableSet<String> roles = new TreeSet<>();
      for (int region = 0; region < 7; region++) {
        SortedMap<String, Staff> staff = new TreeMap<>();
        for (int role = 0; role < 12; role++) {
          if (random.nextInt(4) > 0) {
            staff.put("ROLE_" + role, people(random.nextInt(60)));
            roles.add("ROLE_" + role);
          }
        }
        regions.put("region " + region, staff);
      }
      List<NavigableSet<String>> groups = SharedRoles.of(regions);
      for (NavigableSet<String> group : groups) {
        assertThat(regions.values())
            .allSatisfy(region ->
                assertThat(SharedRoles.sum(group, List.of(region)).people())
                    .isGreaterThanOrEqualTo(SharedRoles.FEWEST));
      }
      assertThat(groups.stream().flatMap(NavigableSet::stream).sorted())
          .containsExactlyElementsOf(roles);
    }
  }

  @SafeVarargs
  private static SortedMap<String, SortedMap<String, Staff>> regions(
      Map<String, Integer>... peopleByRole) {
    SortedMap<String, SortedMap<String, Staff>> regions = new TreeMap<>();
    for (Map<String, Integer> people : peopleByRole) {
      SortedMap<String, Staff> staff = new TreeMap<>();
      people.forEach((role, count) -> staff.put(role, people(count)));
      regions.put("region " + regions.size(), staff);
    }
    return regions;
  }

  private static Staff people(int count) {
    return new Staff(count, BigDecimal.valueOf(count));
  }

  private static NavigableSet<String> group(String... roles) {
    return new TreeSet<>(List.of(roles));
  }
}
