package uk.datr.workforce.census.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dictionary beside the tables of domain/census.md 4.4, which are written down here a second time. */
class ReturnDictionaryTest {

  private static final LocalDate DAY = LocalDate.parse("2026-06-30");

  private static final List<DictionaryField> FIELDS =
      ReturnDictionary.of(Specification.V2026_1, DAY);

  @ParameterizedTest
  @CsvSource({
    "header.returnType, CL-01",
    "header.sector, CL-04",
    "header.serviceAgeRange, CL-05",
    "header.settings[], CL-06",
    "header.changeSinceLast[], CL-19",
    "header.nilReason, CL-21",
    "staffInPost[].role, CL-02",
    "staffInPost[].basis, CL-07",
    "unpaidStaff[].role, CL-02",
    "unpaidStaff[].kind, CL-08",
    "vacancies[].role, CL-02",
    "flows[].role, CL-02",
    "flows[].leaversByReason[].reason, CL-14",
    "pattern[].basis, CL-07",
    "pattern[].pattern, CL-09",
    "demographics.ageBand[].code, CL-10",
    "demographics.gender[].code, CL-11",
    "demographics.ethnicCategory[].code, CL-12",
    "timeInPost[].band, CL-13",
    "caseload[].role, CL-02",
    "registration.registered[].role, CL-02",
    "registration.registered[].body, CL-15",
    "registration.qualification[].code, CL-16",
    "pay[].payBand, CL-17",
    "funding[].source, CL-18",
    "coverage[].serviceType, CL-06",
    "coverage[].reasonNotExpected, CL-20"
  })
  void aCodedFieldNamesItsList(String path, String list) {
    DictionaryField field = field(path);

    assertThat(field.kind()).isEqualTo(FieldKind.CODE);
    assertThat(Objects.requireNonNull(field.codes()).id()).isEqualTo(list);
  }

  @Test
  void noOtherFieldIsCodedButTheSectionsThatAreNotHeld() {
    assertThat(FIELDS).filteredOn(field -> field.kind() == FieldKind.CODE).hasSize(28);
    assertThat(Objects.requireNonNull(field("header.notHeld[]").codes()).codes())
        .extracting(code -> code.code())
        .containsExactly("B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O");
  }

  @ParameterizedTest
  @CsvSource({
    "header.standardWeeklyHours, DECIMAL",
    "staffInPost[].headcount, COUNT",
    "staffInPost[].wte, DECIMAL",
    "flows[].tupeOut, COUNT",
    "sickness.wteDaysLost, DAYS",
    "registration.nonMedicalPrescribers, COUNT",
    "caseload[].caseHolderWte, DECIMAL"
  })
  void aNumberHasTheFormatInWhichItIsRead(String path, NumberFormat format) {
    assertThat(field(path).format()).isEqualTo(format);
  }

  @ParameterizedTest
  @CsvSource({
    "header.laCodes[], AUTHORITY",
    "laSplit[].laCode, AUTHORITY",
    "header.contractStart, DATE",
    "coverage[].returnExpected, FLAG",
    "coverage[].providerReportingUnitId, TEXT",
    "header.comments, TEXT"
  })
  void aFieldOfAnotherKindSaysSo(String path, FieldKind kind) {
    assertThat(field(path).kind()).isEqualTo(kind);
  }

  @Test
  void everyFieldOfACompleteReturnIsThere() {
    Set<String> sent = new TreeSet<>();
    Stream.of(FullBodies.provider(), FullBodies.commissioner(), FullBodies.lero())
        .forEach(body -> collect(body.root(), "", sent));

    assertThat(FIELDS).extracting(DictionaryField::path).doesNotHaveDuplicates().containsAll(sent);
  }

  @Test
  void anEarlierSpecificationHasTheSectionsThatItAsks() {
    assertThat(ReturnDictionary.of(Specification.V2024_1, DAY))
        .extracting(DictionaryField::section)
        .containsOnly(Section.A, Section.B, Section.C, Section.D, Section.E);
  }

  private static DictionaryField field(String path) {
    return FIELDS.stream().filter(field -> field.path().equals(path)).findFirst().orElseThrow();
  }

  private static void collect(JsonNode node, String path, Set<String> into) {
    if (node.isObject()) {
      node.propertyStream()
          .forEach(property ->
              collect(
                  property.getValue(),
                  path.isEmpty() ? property.getKey() : path + "." + property.getKey(),
                  into));
    } else if (node.isArray()) {
      node.forEach(element -> collect(element, path + DictionaryField.LIST, into));
    } else {
      into.add(path);
    }
  }
}
