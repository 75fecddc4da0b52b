package uk.datr.workforce.census.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.datr.workforce.census.rules.RuleAdjustment.OtherLevel;
import uk.datr.workforce.census.rules.RuleAdjustment.SwitchedOff;
import uk.datr.workforce.census.rules.RuleAdjustment.Threshold;
import uk.datr.workforce.census.rules.WhatIf.Checkable;

class RuleSettingsTest {

  private static final String REASON = "fires too often";

  static Stream<RuleAdjustment> impossible() {
    return Stream.of(
        new Threshold("C203", "mostWtePerPerson", BigDecimal.TWO, " "),
        new Threshold("C999", "mostWtePerPerson", BigDecimal.TWO, REASON),
        new Threshold("C203", "mostWte", BigDecimal.TWO, REASON),
        new Threshold("C203", "mostWtePerPerson", new BigDecimal("-1"), REASON),
        new Threshold("C104", "mostUnknown", new BigDecimal("1001"), REASON),
        new OtherLevel("C999", Level.WARNING, REASON),
        new OtherLevel("C009", Level.WARNING, REASON),
        new OtherLevel("C601", Level.ERROR, REASON),
        new OtherLevel("C203", Level.WARNING, ""),
        new SwitchedOff("C012", REASON),
        new SwitchedOff("C999", REASON));
  }

  @ParameterizedTest
  @MethodSource("impossible")
  void whatCannotBeAdjustedSaysWhy(RuleAdjustment adjustment) {
    assertThat(adjustment.fault()).hasValueSatisfying(fault -> assertThat(fault).endsWith("."));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleSettings.of(List.of(adjustment)))
        .withMessage(adjustment.fault().orElseThrow());
  }

  @Test
  void nothingIsAdjustedTwice() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            RuleSettings.of(
                List.of(
                    new OtherLevel("C203", Level.WARNING, REASON),
                    new SwitchedOff("C203", REASON))));
  }

  @Test
  void aLaterAdjustmentTakesThePlaceOfAnEarlierOne() {
    RuleSettings settings =
        RuleSettings.standard()
            .with(new OtherLevel("C203", Level.WARNING, REASON))
            .with(new Threshold("C203", "mostWtePerPerson", BigDecimal.TWO, REASON))
            .with(new SwitchedOff("C203", REASON));

    assertThat(settings.adjustments())
        .containsExactly(
            new Threshold("C203", "mostWtePerPerson", BigDecimal.TWO, REASON),
            new SwitchedOff("C203", REASON));
    assertThat(settings.level(ConsistencyRules.C203)).isEmpty();
    assertThat(settings.level(ConsistencyRules.C204)).contains(Level.WARNING);
    assertThat(settings.value(ConsistencyRules.C203, "mostWtePerPerson")).isEqualByComparingTo("2");
  }

  @Test
  void levelsOfACollectionAreThoseOfItsFindings() {
    Body body = Body.faultless();
    body.line(Section.B, 1).put("wte", 3.6);

    assertThat(body.findings(Stage.SUBMIT, RuleSettings.standard()))
        .extracting(RuleFinding::level, RuleFinding::explanationRequired)
        .containsExactly(tuple(Level.ERROR, false));
    assertThat(body.findings(Stage.SUBMIT, level(Level.WARNING)))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.level()).isEqualTo(Level.WARNING);
          assertThat(finding.explanationRequired()).isTrue();
          assertThat(finding.refuses(Stage.SUBMIT)).isFalse();
        });
    assertThat(body.findings(Stage.SUBMIT, level(Level.INFORMATION)))
        .noneMatch(RuleFinding::explanationRequired)
        .hasSize(1);
    assertThat(without(body, "C203")).containsExactly("C204");
  }

  @Test
  void aFaultIsNotLeftToARuleThatIsSwitchedOff() {
    Body nurses = Body.faultless();
    nurses.line(Section.B, 1).put("wte", 3.6);
    Body unknown = Body.full().set("/demographics/gender", "[{'code':'X','paid':19,'unpaid':6}]");
    Body copied = Body.full();
    copied.after(copied.copy());
    Body lost = ProfessionRulesTest.sick(Body.full(), "4000").after(PriorReturns.NONE);
    Body volunteers = Body.full();
    volunteers
        .lastYear()
        .set("/unpaidStaff", "[{'role':'PEER01','kind':'VOLUNTEER','headcount':60}]");

    assertThat(without(nurses, "C203")).containsExactly("C204");
    assertThat(without(unknown, "C105")).containsExactly("C104");
    assertThat(without(copied, "C405")).containsExactly("C406");
    assertThat(without(lost, "C227")).containsExactly("C413", "C226");
    assertThat(without(volunteers, "C410")).containsExactly("C412");
  }

  private static List<String> without(Body body, String ruleId) {
    return body
        .findings(Stage.SUBMIT, RuleSettings.of(List.of(new SwitchedOff(ruleId, REASON))))
        .stream()
        .map(RuleFinding::ruleId)
        .toList();
  }

  @Test
  void theEffectOfAThresholdIsKnownBeforeItIsSet() {
    List<Checkable> returns =
        Stream.of(2.0, 2.2, 2.4, 2.8, 3.6).map(RuleSettingsTest::nurses).toList();

    assertThat(
            WhatIf.of(
                new Threshold("C203", "mostWtePerPerson", new BigDecimal("1.1"), REASON),
                RuleSettings.standard(),
                returns))
        .isEqualTo(new WhatIf.Effect(5, 1, 3, 2, 1, 3));
    assertThat(WhatIf.of(new SwitchedOff("C204", REASON), RuleSettings.standard(), returns))
        .isEqualTo(new WhatIf.Effect(5, 3, 0, 0, 3, 0));
    assertThat(WhatIf.of(new SwitchedOff("C204", REASON), RuleSettings.standard(), List.of()))
        .isEqualTo(new WhatIf.Effect(0, 0, 0, 0, 0, 0));
  }

  private static Checkable nurses(double wte) {
    Body body = Body.faultless();
    body.line(Section.B, 1).put("wte", wte);
    return new Checkable(body.read(), body.context());
  }

  private static RuleSettings level(Level level) {
    return RuleSettings.of(List.of(new OtherLevel("C203", level, REASON)));
  }
}
