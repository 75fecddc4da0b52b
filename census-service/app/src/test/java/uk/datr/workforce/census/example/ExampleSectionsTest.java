package uk.datr.workforce.census.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.datr.workforce.census.rules.Section;
import uk.datr.workforce.census.rules.Specification;
import uk.datr.workforce.census.rules.UnitKind;

/** The sections of the example returns and the shares of their people, from their JSON alone. */
class ExampleSectionsTest {
  private static final ExamplePlan PLAN = ExampleFigures.PLAN;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void everyReturnHasEverySectionThatItsKindMayAnswer(int year) {
    ExampleFigures figures = ExampleFigures.of(PLAN, year);
    for (ExampleReturn answer : figures.year().returns()) {
      if (!answer.body().at("/header").has("nilReason")) {
        assertThat(sections(answer))
            .as(() -> answer.body().toString())
            .isEqualTo(offered(figures, answer));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void aNilReturnDescribesNobody(int year) {
    Set<Section> staff =
        EnumSet.of(Section.F, Section.G, Section.H, Section.J, Section.K, Section.L, Section.M);
    List<ExampleReturn> nil =
        PLAN.years().get(year).returns().stream()
            .filter(answer -> answer.body().at("/header").has("nilReason"))
            .toList();

    assertThat(nil).isNotEmpty();
    assertThat(nil)
        .allSatisfy(answer -> assertThat(sections(answer)).doesNotContainAnyElementsOf(staff));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void someServicesWorkForSeveralAuthorities(int year) {
    assertThat(PLAN.years().get(year).returns())
        .filteredOn(answer -> answer.body().has("laSplit"))
        .hasSizeBetween(10, 60)
        .allSatisfy(answer ->
            assertThat(answer.body().path("laSplit"))
                .hasSameSizeAs(answer.body().at("/header/laCodes")));
  }

  @ParameterizedTest
  @CsvSource({"0,65.0", "1,65.5", "2,66.0", "3,66.0"})
  void womenHaveTheirShareOfAllPeople(int year, double percent) {
    Predicate<JsonNode> female = line -> line.path("code").asText().equals("2");
    double all = people(year, "/demographics/gender", _ -> true, "paid", "unpaid");

    assertThat(100 * people(year, "/demographics/gender", female, "paid", "unpaid") / all)
        .isCloseTo(percent, within(0.05));
  }

  @ParameterizedTest
  @CsvSource({"0,84.0", "1,84.5", "2,84.7", "3,84.7"})
  void permanentContractsHaveTheirShareOfPaidPeople(int year, double percent) {
    Predicate<JsonNode> permanent = line -> line.path("basis").asText().equals("PERMANENT");

    assertThat(100 * people(year, "/staffInPost", permanent, "headcount") / paid(year))
        .isCloseTo(percent, within(0.05));
  }

  @ParameterizedTest
  @CsvSource({"0,69.0", "1,70.0", "2,71.0", "3,71.0"})
  void fullTimeHasItsShareOfPaidPeople(int year, double percent) {
    Predicate<JsonNode> fullTime = line -> line.path("pattern").asText().equals("FULL_TIME");

    assertThat(100 * people(year, "/pattern", fullTime, "headcount") / paid(year))
        .isCloseTo(percent, within(0.05));
  }

  @ParameterizedTest
  @CsvSource({"0,31.0", "1,37.0", "2,39.0", "3,39.0"})
  void newPeopleHaveTheirShareOfPaidPeople(int year, double percent) {
    Predicate<JsonNode> fresh = line -> line.path("band").asText().equals("LT1");

    assertThat(100 * people(year, "/timeInPost", fresh, "headcount") / paid(year))
        .isCloseTo(percent, within(0.05));
  }

  @Test
  void in2024SevenInTenWereFrom30To59AndOneInTwentyAsian() {
    double all = people(2, "/demographics/ageBand", _ -> true, "paid", "unpaid");
    Set<String> middle = Set.of("30_39", "40_49", "50_59");
    Set<String> asian = Set.of("H", "J", "K", "L");

    assertThat(
            people(
                    2,
                    "/demographics/ageBand",
                    line -> middle.contains(line.path("code").asText()),
                    "paid",
                    "unpaid")
                / all)
        .isBetween(0.70, 0.75);
    assertThat(
            people(
                    2,
                    "/demographics/ethnicCategory",
                    line -> asian.contains(line.path("code").asText()),
                    "paid",
                    "unpaid")
                / all)
        .isCloseTo(0.05, within(0.0005));
  }

  private static double paid(int year) {
    return people(year, "/staffInPost", _ -> true, "headcount");
  }

  private static double people(
      int year, String table, Predicate<JsonNode> which, String... fields) {
    return PLAN.years().get(year).returns().stream()
        .flatMap(answer -> lines(answer.body().at(table)))
        .filter(which)
        .flatMapToLong(line -> Stream.of(fields).mapToLong(field -> line.path(field).asLong()))
        .sum();
  }

  private static Stream<JsonNode> lines(JsonNode table) {
    return StreamSupport.stream(table.spliterator(), false);
  }

  private static Set<Section> sections(ExampleReturn answer) {
    Set<Section> sections = EnumSet.allOf(Section.class);
    sections.removeIf(section -> !answer.body().has(section.field()));
    return sections;
  }

  private static Set<Section> offered(ExampleFigures figures, ExampleReturn answer) {
    UnitKind kind = UnitKind.valueOf(figures.unit(answer).kind().name());
    Set<Section> offered =
        EnumSet.copyOf(
            Specification.find(figures.year().collection().specVersion())
                .orElseThrow()
                .sectionsOffered(kind));
    if (answer.body().at("/header/laCodes").size() == 1) {
      offered.remove(Section.N);
    }
    return offered;
  }
}
