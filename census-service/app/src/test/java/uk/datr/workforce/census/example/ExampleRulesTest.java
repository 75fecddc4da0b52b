package uk.datr.workforce.census.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.datr.workforce.census.rules.CanonicalReturn;
import uk.datr.workforce.census.rules.CollectionData;
import uk.datr.workforce.census.rules.CollectionEngine;
import uk.datr.workforce.census.rules.Level;
import uk.datr.workforce.census.rules.ReadReturn;
import uk.datr.workforce.census.rules.ReturnContent;
import uk.datr.workforce.census.rules.ReturnContext;
import uk.datr.workforce.census.rules.ReturnReader;
import uk.datr.workforce.census.rules.RuleCatalogue;
import uk.datr.workforce.census.rules.RuleEngine;
import uk.datr.workforce.census.rules.RuleFinding;
import uk.datr.workforce.census.rules.RuleSettings;
import uk.datr.workforce.census.rules.Specification;
import uk.datr.workforce.census.rules.Stage;
import uk.datr.workforce.census.rules.SubmittedReturn;
import uk.datr.workforce.census.rules.UnitFinding;
import uk.datr.workforce.census.rules.UnitKind;
import uk.datr.workforce.referencedata.LocalAuthorities;

/** Every example return against every rule, beside the returns of the year before and all others of its year. */
class ExampleRulesTest {
  private static final ExamplePlan PLAN = ExampleFigures.PLAN;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void everyCollectionIsCheckedByEveryRule(int year) {
    Specification specification = specification(ExampleFigures.of(PLAN, year));

    assertThat(RuleCatalogue.all()).hasSizeGreaterThan(80).allMatch(specification::uses);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void everyReturnPassesEveryErrorRule(int year) {
    ExampleFigures figures = ExampleFigures.of(PLAN, year);
    for (ExampleReturn answer : figures.year().returns()) {
      assertThat(findings(figures, answer))
          .as(() -> answer.body().toString())
          .noneMatch(finding -> finding.level() == Level.ERROR);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void atMostOneInTenDrawsAWarningAndEachIsExplained(int year) {
    ExampleFigures figures = ExampleFigures.of(PLAN, year);
    List<ExampleReturn> warned = new ArrayList<>();
    for (ExampleReturn answer : figures.year().returns()) {
      List<RuleFinding> warnings =
          findings(figures, answer).stream()
              .filter(finding -> finding.level() == Level.WARNING)
              .toList();
      assertThat(answer.explanations())
          .extracting(explanation -> explanation.ruleId() + explanation.pointer())
          .containsExactlyElementsOf(
              warnings.stream().map(warning -> warning.ruleId() + warning.pointer()).toList());
      if (!warnings.isEmpty()) {
        warned.add(answer);
      }
    }
    assertThat(warned).hasSizeBetween(1, figures.year().returns().size() / 10);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void comparedWithEachOtherTheReturnsOnlyMissThoseThatDidNotAnswer(int year) {
    ExampleFigures figures = ExampleFigures.of(PLAN, year);
    Map<String, Long> byRule =
        across(figures).stream()
            .map(UnitFinding::finding)
            .collect(Collectors.groupingBy(RuleFinding::ruleId, Collectors.counting()));

    assertThat(byRule).doesNotContainKeys("C601", "C603").containsKey("C602");
    assertThat(byRule.getOrDefault("C604", 0L) + byRule.getOrDefault("C605", 0L)).isLessThan(10);
  }

  @Test
  void whoTookOverAContractIsComparedWithWhomItWasTakenFrom() {
    Set<String> compared = new TreeSet<>();
    ExampleFigures figures = ExampleFigures.of(PLAN, 2);
    for (ExampleReturn answer : figures.year().returns()) {
      if (figures.prior(answer).comparable(figures.year().collection().referenceDate()).isPresent()
          && !figures.prior(answer).sameUnitAlone()) {
        compared.add(String.valueOf(figures.unit(answer).lineageReason()));
      }
    }

    assertThat(compared).containsExactly("CONTRACT_WON");
  }

  @Test
  void linesStandInTheOrderInWhichTheyAreStoredSoThatExplanationsPointAtThem() {
    for (ExampleYear year : PLAN.years()) {
      for (ExampleReturn answer : year.returns()) {
        ReturnContent content = ReturnReader.read(answer.body()).content();
        assertThat(CanonicalReturn.of(content)).isEqualTo(content);
      }
    }
  }

  private static List<RuleFinding> findings(ExampleFigures figures, ExampleReturn answer) {
    ExampleCollection collection = figures.year().collection();
    ReadReturn read = ReturnReader.read(answer.body());
    assertThat(read.complete()).as(() -> answer.body().toString()).isTrue();
    return RuleEngine.check(
        read,
        ReturnContext.of(
                collection.collectionId(),
                specification(figures),
                collection.referenceDate(),
                answer.unitId().toString(),
                kind(figures, answer))
            .after(figures.prior(answer)),
        Stage.SUBMIT,
        RuleSettings.standard());
  }

  private static List<UnitFinding> across(ExampleFigures figures) {
    List<SubmittedReturn> returns = new ArrayList<>();
    for (ExampleReturn answer : figures.year().returns()) {
      returns.add(
          new SubmittedReturn(
              answer.unitId().toString(),
              figures.unit(answer).name(),
              kind(figures, answer),
              ReturnReader.read(answer.body()).content()));
    }
    Map<String, String> names = new HashMap<>();
    figures.units().forEach((id, unit) -> names.put(id.toString(), unit.name()));
    return CollectionEngine.check(
        new CollectionData(
            specification(figures),
            figures.year().collection().referenceDate(),
            returns,
            names,
            Map.of(),
            LocalAuthorities.load()),
        RuleSettings.standard());
  }

  private static Specification specification(ExampleFigures figures) {
    return Specification.find(figures.year().collection().specVersion()).orElseThrow();
  }

  private static UnitKind kind(ExampleFigures figures, ExampleReturn answer) {
    return UnitKind.valueOf(figures.unit(answer).kind().name());
  }
}
