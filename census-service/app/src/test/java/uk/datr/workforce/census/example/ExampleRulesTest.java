package uk.datr.workforce.census.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.census.rules.CanonicalReturn;
import uk.datr.workforce.census.rules.Level;
import uk.datr.workforce.census.rules.ReadReturn;
import uk.datr.workforce.census.rules.ReturnContent;
import uk.datr.workforce.census.rules.ReturnContext;
import uk.datr.workforce.census.rules.ReturnReader;
import uk.datr.workforce.census.rules.RuleEngine;
import uk.datr.workforce.census.rules.RuleFinding;
import uk.datr.workforce.census.rules.RuleSettings;
import uk.datr.workforce.census.rules.Specification;
import uk.datr.workforce.census.rules.Stage;
import uk.datr.workforce.census.rules.UnitKind;

class ExampleRulesTest {
  private static final ExamplePlan PLAN =
      ExampleHistory.plan(Instant.parse("2026-11-21T12:00:00Z"));

  @Test
  void everyReturnPassesEveryErrorRule() {
    for (int year = 0; year < PLAN.years().size(); year++) {
      ExampleFigures figures = ExampleFigures.of(PLAN, year);
      for (ExampleReturn answer : figures.year().returns()) {
        assertThat(findings(figures, answer))
            .as(answer.body().toString())
            .noneMatch(finding -> finding.level() == Level.ERROR);
      }
    }
  }

  @Test
  void atMostOneInTenDrawsAWarningAndEachIsExplained() {
    for (int year = 0; year < PLAN.years().size(); year++) {
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
    assertThat(read.complete()).as(answer.body().toString()).isTrue();
    return RuleEngine.check(
        read,
        ReturnContext.of(
            collection.collectionId(),
            Specification.find(collection.specVersion()).orElseThrow(),
            collection.referenceDate(),
            answer.unitId().toString(),
            UnitKind.valueOf(figures.unit(answer).kind().name())),
        Stage.SUBMIT,
        RuleSettings.standard());
  }
}
