package uk.datr.workforce.census.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleCatalogueTest {

  private static final List<Class<?>> SECTIONS =
      List.of(
          StructureRules.class,
          CompletenessRules.class,
          AnswerRules.class,
          ConsistencyRules.class,
          SumRules.class,
          MovementRules.class,
          ProfessionRules.class,
          SicknessRules.class,
          KindRules.class,
          PresenceRules.class,
          YearTotalRules.class,
          YearRateRules.class,
          YearNoteRules.class,
          CollectionRules.class);

  private static final Set<String> CHECKED_ELSEWHERE = Set.of("C006", "C008", "C015");

  static Stream<Rule> rules() {
    return RuleCatalogue.all().stream();
  }

  static Stream<RuleCase> cases() {
    return Stream.of(
            StructureRulesTest.cases(),
            CompletenessRulesTest.cases(),
            ConsistencyRulesTest.cases(),
            TableStructureTest.cases(),
            AnswerRulesTest.cases(),
            SumRulesTest.cases(),
            MovementRulesTest.cases(),
            ProfessionRulesTest.cases(),
            KindRulesTest.cases(),
            PresenceRulesTest.cases(),
            YearTotalRulesTest.cases(),
            YearRateRulesTest.cases(),
            YearNoteRulesTest.cases())
        .flatMap(one -> one);
  }

  /** Every id that was ever given, one a line; an id leaves the catalogue only as a retired one. */
  @Test
  void everyIdThatWasEverGivenIsARuleOrRetired() throws IOException {
    assertThat(Files.readAllLines(Path.of("src/test/resources/rule-ids.txt")))
        .as("add the id of a new rule here; never take one out")
        .containsExactlyElementsOf(
            Stream.concat(
                    RuleCatalogue.all().stream().map(Rule::id), RuleCatalogue.retired().stream())
                .sorted()
                .toList());
  }

  @Test
  void theFirstSpecificationKnowsTheRulesOfTheFirstRelease() {
    assertThat(RuleCatalogue.all().stream().filter(Specification.V2024_1::uses))
        .extracting(Rule::id)
        .containsExactly(
            "C004", "C005", "C006", "C007", "C008", "C009", "C011", "C012", "C013", "C015", "C101",
            "C102", "C103", "C106", "C108", "C109", "C201", "C202", "C203", "C204", "C212", "C213",
            "C214");
    assertThat(RuleCatalogue.all()).allMatch(Specification.V2026_1::uses);
  }

  @Test
  void idsAreUniqueInOrderAndNeverThoseOfRetiredRules() {
    assertThat(RuleCatalogue.all())
        .extracting(Rule::id)
        .doesNotHaveDuplicates()
        .isSorted()
        .allMatch(id -> id.matches("C\\d{3}"));
    assertThat(RuleCatalogue.retired()).noneMatch(id -> RuleCatalogue.find(id).isPresent());
  }

  @Test
  void aRuleIsTheConstantOfItsIdAndDeclaredOnce() {
    assertThat(
            SECTIONS.stream()
                .flatMap(section -> Arrays.stream(section.getDeclaredFields()))
                .filter(field -> field.getType().equals(Rule.class))
                .collect(Collectors.toMap(Field::getName, RuleCatalogueTest::idOf)))
        .hasSize(RuleCatalogue.all().size())
        .allSatisfy((name, id) -> assertThat(name).isEqualTo(id));
  }

  @Test
  void levelsAreAsTheSpecificationSays() {
    assertThat(idsOf(Level.ERROR))
        .containsExactly(
            "C004", "C005", "C006", "C007", "C008", "C009", "C011", "C012", "C013", "C014", "C015",
            "C101", "C102", "C103", "C106", "C108", "C109", "C201", "C203", "C206", "C207", "C208",
            "C209", "C210", "C212", "C220", "C221", "C223", "C224", "C227", "C301");
    assertThat(idsOf(Level.INFORMATION)).containsExactly("C312", "C413", "C415", "C606");
  }

  private static List<String> idsOf(Level level) {
    return RuleCatalogue.all().stream()
        .filter(rule -> rule.level() == level)
        .map(Rule::id)
        .toList();
  }

  @Test
  void onlyErrorsOfStructureRefuseADraft() {
    assertThat(RuleCatalogue.all())
        .allMatch(rule ->
            rule.refusesDraft() == (rule.id().startsWith("C0") && rule.level() == Level.ERROR))
        .allMatch(rule -> rule.beforeSubmission() != rule.id().startsWith("C6"))
        .allMatch(
            rule -> rule.stages().contains(Stage.POST_SUBMISSION) == rule.id().startsWith("C6"));
  }

  @Test
  void rulesThatTheServiceChecksSaySo() {
    assertThat(RuleCatalogue.all())
        .filteredOn(rule -> rule.enforcedBy() != null)
        .extracting(Rule::id)
        .containsExactly("C005", "C006", "C008", "C015");
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aRuleExplainsItself(Rule rule) {
    assertThat(rule.title()).isNotBlank();
    assertThat(rule.help()).endsWith(".").hasSizeGreaterThan(40);
    assertThat(rule.messages()).isNotEmpty().allMatch(message -> message.matches(".*[.?]"));
    assertThat(rule.parameters()).allMatch(parameter -> !parameter.meaning().isBlank());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aRuleHasEveryKindOfCase(Rule rule) {
    EnumSet<RuleCase.Kind> kinds =
        Stream.concat(
                cases().filter(one -> one.rule().equals(rule.id())).map(RuleCase::kind),
                CollectionRulesTest.cases()
                    .filter(one -> one.rule().equals(rule.id()))
                    .map(CollectionRulesTest.CollectionCase::kind))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(RuleCase.Kind.class)));

    assertThat(kinds)
        .containsExactlyInAnyOrderElementsOf(
            CHECKED_ELSEWHERE.contains(rule.id())
                ? EnumSet.noneOf(RuleCase.Kind.class)
                : EnumSet.allOf(RuleCase.Kind.class));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void noMessageKeepsAPlaceholder(RuleCase ruleCase) {
    assertThat(ruleCase.body().findings())
        .allMatch(finding -> !finding.message().matches(".*[{}].*"));
  }

  @Test
  void aRuleIsFoundByItsId() {
    assertThat(RuleCatalogue.find("C201")).contains(ConsistencyRules.C201);
    assertThat(RuleCatalogue.find("c201")).isEmpty();
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> RuleCatalogue.get("C999"));
  }

  private static String idOf(Field field) {
    try {
      return ((Rule) field.get(null)).id();
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
