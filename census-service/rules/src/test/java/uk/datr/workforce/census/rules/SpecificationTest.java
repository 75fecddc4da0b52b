package uk.datr.workforce.census.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpecificationTest {

  @Test
  void collectionsArePlannedWithTheOneThatAsksAllSections() {
    assertThat(Specification.newest()).isSameAs(Specification.V2026_1);
    assertThat(Specification.newest().sections()).contains(Section.values());
  }

  @Test
  void theFirstReleaseKeepsItsTwentyThreeRulesAndLooksAtOneYearAlone() {
    assertThat(RuleCatalogue.all().stream().filter(Specification.V2024_1::uses)).hasSize(23);
    assertThat(Specification.V2024_1.looksBack()).isFalse();
    assertThat(Specification.V2026_1.looksBack()).isTrue();
  }

  @Test
  void aReplacedCodeAloneIsRecordedOtherwiseThanItWasSent() {
    assertThat(finding(StructureRules.C010).recordedOtherwise()).isTrue();
    assertThat(finding(StructureRules.C011).recordedOtherwise()).isFalse();
  }

  private static RuleFinding finding(Rule rule) {
    return RuleEngine.finding(rule, rule.level(), Breach.at("/header/laCodes/0"), Stage.SUBMIT);
  }
}
