package uk.datr.workforce.referencedata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeListsTest {

  private static final LocalDate CENSUS = LocalDate.parse("2024-06-30");

  private final CodeLists lists = CodeLists.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CL-01 | COMMISSIONER PROVIDER LERO",
        "CL-04 | VOL NHS LA IND",
        "CL-05 | ADULT YP ALL_AGE",
        "CL-06 | COMMUNITY RES_REHAB INPATIENT_DETOX OUTREACH RECOVERY_SUPPORT OTHER",
        "CL-07 | PERMANENT FIXED_TERM BANK AGENCY SECONDED_IN APPRENTICE SELF_EMPLOYED ZERO_HOURS"
            + " VOLUNTEER HONORARY STUDENT_PLACEMENT",
        "CL-08 | VOLUNTEER PEER_MENTOR_UNPAID STUDENT_PLACEMENT HONORARY",
        "CL-19 | NONE NEW_UNIT CONTRACT_WON CONTRACT_LOST MERGED SPLIT TUPE_IN TUPE_OUT"
            + " SCOPE_CHANGE METHOD_CHANGE LAST_YEAR_WRONG",
        "CL-20 | CLOSED OUT_OF_SCOPE REPORTED_BY_OTHER_UNIT NOT_LA_FUNDED",
        "CL-21 | NO_STAFF_AT_REFERENCE_DATE ALL_STAFF_REPORTED_ELSEWHERE NOT_YET_OPEN CLOSED",
        "CL-22 | CONFIRMED_CORRECT CONTRACT_CHANGE GRANT_FUNDED_GROWTH GRANT_ENDED RESTRUCTURE"
            + " RECORDING_IMPROVED PRIOR_YEAR_ERROR SMALL_TEAM_EFFECT DATA_NOT_HELD OTHER"
      })
  void aListHasTheCodesOfTheSpecification(String listId, String codes) {
    assertThat(lists.get(listId).codes())
        .extracting(Code::code)
        .containsExactlyElementsOf(Arrays.asList(codes.split(" ")));
  }

  @Test
  void thereAreTheListsOfAnAggregateReturnAndNoOther() {
    assertThat(lists.all())
        .extracting(CodeList::id)
        .containsExactly(
            "CL-01", "CL-02", "CL-04", "CL-05", "CL-06", "CL-07", "CL-08", "CL-19", "CL-20",
            "CL-21", "CL-22");
    assertThat(lists.all()).allSatisfy(list -> assertThat(list.name()).isNotBlank());
    assertThat(lists.find("CL-03")).isEmpty();
    assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> lists.get("CL-99"));
  }

  @Test
  void everyCodeHasALabelAndIsUniqueInItsList() {
    assertThat(lists.all())
        .allSatisfy(list -> {
          assertThat(list.codes()).extracting(Code::code).doesNotHaveDuplicates();
          assertThat(list.codes()).allMatch(code -> !code.label().isBlank());
        });
  }

  @Test
  void rolesAreTheCodesOfListTwo() {
    assertThat(lists.get("CL-02").codes())
        .extracting(Code::code)
        .containsExactlyElementsOf(Roles.load().all().stream().map(Role::code).toList());
  }

  @Test
  void contractTypesArePaidOrUnpaid() {
    assertThat(lists.paidBases().codes()).hasSize(8);
    assertThat(lists.paidBases().name()).isEqualTo("paid contract type");
    assertThat(lists.paidBases().contains("ZERO_HOURS", CENSUS)).isTrue();
    assertThat(lists.paidBases().contains("VOLUNTEER", CENSUS)).isFalse();
    assertThat(lists.get("CL-07").part("unpaid").contains("VOLUNTEER", CENSUS)).isTrue();
  }

  @Test
  void aCodeIsUsableFromItsFirstToItsLastDay() {
    CodeList list =
        new CodeList(
            "CL-00",
            "example",
            List.of(
                new Code("OLD", "old", null, LocalDate.EPOCH, LocalDate.parse("2024-06-30")),
                new Code("NEW", "new", null, LocalDate.parse("2024-07-01"), null)));

    assertThat(list.contains("OLD", LocalDate.parse("2024-06-30"))).isTrue();
    assertThat(list.contains("OLD", LocalDate.parse("2024-07-01"))).isFalse();
    assertThat(list.contains("NEW", LocalDate.parse("2024-06-30"))).isFalse();
    assertThat(list.contains("NEW", LocalDate.parse("2024-07-01"))).isTrue();
    assertThat(list.contains("new", LocalDate.parse("2024-07-01"))).isFalse();
    assertThat(list.validOn(LocalDate.parse("2024-07-01")))
        .extracting(Code::code)
        .containsExactly("NEW");
  }
}
