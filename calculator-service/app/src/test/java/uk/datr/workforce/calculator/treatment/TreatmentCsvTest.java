package uk.datr.workforce.calculator.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.calculator.engine.model.SubstanceGroup;

class TreatmentCsvTest {

  private static final String HEADER = "la_code,substance_group,in_treatment,new_presentations\n";

  @Test
  void rowsAreReadInWhateverOrderTheColumnsAre() {
    assertThat(
            TreatmentCsv.read(
                    """
                    substance_group,la_code,new_presentations,in_treatment
                    OPIATE,E08000035,640,2115
                    ALCOHOL_ONLY,X99000001,,80
                    """)
                .rows())
        .containsExactly(
            new TreatmentRow("E08000035", SubstanceGroup.OPIATE, 2115, 640L),
            new TreatmentRow("X99000001", SubstanceGroup.ALCOHOL_ONLY, 80, null));
  }

  @Test
  void everyFaultIsToldWithItsRowAndColumn() {
    assertThat(
            faults(
                HEADER
                    + "E99999999,OPIATE,10,1\n"
                    + "E08000035,CANNABIS,,2\n"
                    + "E08000035,OPIATE,10,11\n"
                    + "E08000035,OPIATE,-1,\n"
                    + "E08000035,OPIATE\n"))
        .containsExactly(
            "UNKNOWN_CODE 2 la_code",
            "UNKNOWN_CODE 3 substance_group",
            "MISSING_REQUIRED 3 in_treatment",
            "OUT_OF_RANGE 4 new_presentations",
            "OUT_OF_RANGE 5 in_treatment",
            "DUPLICATE_CODE 5 substance_group",
            "WRONG_FORMAT 6 null");
  }

  @Test
  void aHeaderHasEachColumnOnceAndNoOther() {
    assertThat(faults("la_code,la_code,in_treatment,new_presentations,extra\n"))
        .containsExactly(
            "MISSING_REQUIRED 1 la_code",
            "MISSING_REQUIRED 1 substance_group",
            "UNKNOWN_FIELD 1 null");
    assertThat(faults("")).containsExactly("MISSING_REQUIRED 1 null");
    assertThat(faults(HEADER)).containsExactly("OUT_OF_RANGE 1 null");
  }

  @Test
  void moreRowsThanTheLimitAreRefused() {
    String row = "E08000035,OPIATE,10,1\n";
    assertThat(faults(HEADER + row.repeat(TreatmentCsv.MOST_ROWS)))
        .doesNotContain("OUT_OF_RANGE 1 null");
    assertThat(faults(HEADER + row.repeat(TreatmentCsv.MOST_ROWS + 1)))
        .containsExactly("OUT_OF_RANGE 1 null");
  }

  private static List<String> faults(String csv) {
    TreatmentCsv.Content content = TreatmentCsv.read(csv);
    assertThat(content.rows()).isEmpty();
    return content.findings().stream()
        .map(fault -> fault.ruleId() + " " + fault.row() + " " + fault.column())
        .toList();
  }
}
