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
        "CL-03 | 01 02 03 04 05 06 07 08 09 10",
        "CL-09 | FULL_TIME PART_TIME VARIABLE NK",
        "CL-10 | U20 20_29 30_39 40_49 50_59 60_64 65P NK",
        "CL-11 | 1 2 3 4 Z X",
        "CL-12 | A B C D E F G H J K L M N P R S Z 99",
        "CL-13 | LT1 1_LT2 2_LT5 5_LT10 GE10 NK",
        "CL-14 | RETIRE_AGE RETIRE_ILL RETIRE_OTHER DEATH DISMISSAL REDUNDANCY END_FIXED_TERM"
            + " ORG_CHANGE CAREER PAY_CONDITIONS WORKLOAD_STRESS DISSATISFACTION PERSONAL"
            + " RELOCATION NK",
        "CL-14b | SAME_SECTOR_OTHER_EMPLOYER NHS SOCIAL_CARE CRIMINAL_JUSTICE OTHER_VOLUNTARY"
            + " EDUCATION OUT_OF_WORK OTHER NK",
        "CL-15 | NMC GMC HCPC SWE GPHC BACP BABCP UKCP NCPS ADDICTION_PROF NONE NK",
        "CL-16 | L2 L3 L4 L5 L6 L7P SECTOR_L3_DA NMP CBT_ACCRED DBT NONE NK",
        "CL-17 | AFC1 AFC2 AFC3 AFC4 AFC5 AFC6 AFC7 AFC8A AFC8B AFC8C AFC8D AFC9 MED LA_GRADE"
            + " P1 P2 P3 P4 P5 P6 P7 UNPAID NK",
        "CL-18 | PHG SSMTR RSDATG IPS DATRIG OTHER_OHID LA_OTHER NHS CHARITABLE OTHER NK",
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
  void thereAreTheListsOfTheSpecificationAndNoOther() {
    assertThat(lists.all())
        .extracting(CodeList::id)
        .containsExactly(
            "CL-01", "CL-02", "CL-03", "CL-04", "CL-05", "CL-06", "CL-07", "CL-08", "CL-09",
            "CL-10", "CL-11", "CL-12", "CL-13", "CL-14", "CL-14b", "CL-15", "CL-16", "CL-17",
            "CL-18", "CL-19", "CL-20", "CL-21", "CL-22");
    assertThat(lists.all()).allSatisfy(list -> assertThat(list.name()).isNotBlank());
    assertThat(lists.find("CL-00")).isEmpty();
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
  void aGrantThatBeginsLaterIsNoSourceBefore() {
    CodeList funding = lists.get("CL-18");

    assertThat(funding.contains("DATRIG", LocalDate.parse("2025-03-31"))).isFalse();
    assertThat(funding.contains("DATRIG", LocalDate.parse("2025-04-01"))).isTrue();
  }

  @Test
  void registersArePartedByTheirStanding() {
    assertThat(lists.get("CL-15").part("statutory").codes())
        .extracting(Code::code)
        .containsExactly("NMC", "GMC", "HCPC", "SWE", "GPHC");
    assertThat(lists.get("CL-17").part("afc").codes()).hasSize(12);
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
