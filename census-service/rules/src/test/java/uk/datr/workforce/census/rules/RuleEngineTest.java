package uk.datr.workforce.census.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.datr.workforce.census.rules.Section.B;
import static uk.datr.workforce.census.rules.Section.C;
import static uk.datr.workforce.census.rules.Section.D;
import static uk.datr.workforce.census.rules.Section.E;
import static uk.datr.workforce.census.rules.Section.N;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.datr.workforce.census.rules.RuleAdjustment.Threshold;

class RuleEngineTest {

  @ParameterizedTest
  @EnumSource(Stage.class)
  void aFaultlessReturnHasNoFindings(Stage stage) {
    assertThat(Body.faultless().findings(stage)).isEmpty();
  }

  @Test
  void aBodyWithManyFaultsListsExactlyThose() {
    Body body = manyFaults();

    assertThat(body.findings())
        .extracting(finding -> finding.ruleId() + " " + finding.pointer())
        .containsExactly(
            "C106 /header/contactEmail",
            "C011 /header/laCodes/1",
            "C009 /header/sector",
            "C004 /header/specVersion",
            "C109 /header/standardWeeklyHours",
            "C012 /staffInPost/0/headcount",
            "C204 /staffInPost/1/wte",
            "C108 /staffInPost/2/roleDescription",
            "C013 /staffInPost/10",
            "C201 /unpaidStaff/0/wte",
            "C212 /vacancies/0/coveredByTemporaryWte",
            "C213 /vacancies/1/vacantWte",
            "C101 /flows");
  }

  @Test
  void draftsAreOnlyRefusedForWhatMakesThemUnusable() {
    Body body = manyFaults();

    assertThat(body.findings(Stage.DRAFT))
        .filteredOn(finding -> finding.refuses(Stage.DRAFT))
        .extracting(RuleFinding::ruleId)
        .containsExactly("C011", "C009", "C004", "C012", "C013");
    assertThat(body.findings(Stage.DRAFT))
        .filteredOn(finding -> !finding.refuses(Stage.DRAFT))
        .extracting(RuleFinding::ruleId)
        .containsExactly("C109", "C204", "C108", "C201", "C212", "C213");
  }

  @Test
  void filesAreCheckedForStructureAlone() {
    assertThat(manyFaults().findings(Stage.FILE))
        .extracting(RuleFinding::ruleId)
        .containsExactly("C011", "C009", "C004", "C012", "C013");
  }

  @Test
  void submissionsAreRefusedForEveryErrorAndAskForExplanationsOfWarnings() {
    assertThat(manyFaults().findings())
        .allSatisfy(finding -> {
          assertThat(finding.refuses(Stage.SUBMIT)).isEqualTo(finding.level() == Level.ERROR);
          assertThat(finding.explanationRequired()).isEqualTo(finding.level() == Level.WARNING);
        });
    assertThat(manyFaults().findings(Stage.DRAFT)).noneMatch(RuleFinding::explanationRequired);
  }

  @Test
  void aCollectionSetsItsOwnThresholds() {
    RuleSettings own =
        RuleSettings.of(
            List.of(
                new Threshold("C203", "mostWtePerPerson", new BigDecimal("2"), "as agreed"),
                new Threshold("C109", "mostHours", new BigDecimal("40"), "as agreed")));
    Body body = Body.faultless();
    body.header().put("standardWeeklyHours", 42);
    body.line(B, 1).put("wte", 3.6);

    assertThat(body.findings())
        .extracting(finding -> finding.ruleId() + " " + finding.level())
        .containsExactly("C203 ERROR");
    assertThat(body.findings(Stage.SUBMIT, own))
        .extracting(RuleFinding::message)
        .containsExactly(
            "Full-time hours of 42 are outside 30–40.",
            "Mental health nurse (NUR02): WTE exceeds headcount.");
  }

  @Test
  void specificationsSayWhomTheyAskWhat() {
    assertThat(Specification.find("2024.1")).contains(Specification.V2024_1);
    assertThat(Specification.find("1999.1")).isEmpty();
    assertThat(Specification.V2024_1.sectionsAsked(UnitKind.COMMISSIONER))
        .containsExactly(Section.A, B, D, E);
    assertThat(Specification.V2024_1.sectionsAsked(UnitKind.PROVIDER)).hasSize(5);
    assertThat(Specification.V2024_1.sectionsAsked(UnitKind.LERO)).hasSize(5);
    assertThat(Specification.V2024_1.sections()).hasSize(5);
    assertThat(Specification.all()).extracting(Specification::version).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "COMMISSIONER, A B D E F G H M O, I L",
    "PROVIDER, A B C D E F G H K M, I J L N",
    "LERO, A B C D E F G H, I K L M N"
  })
  void theFullSpecificationAsksWhatTheTableSays(UnitKind kind, String asked, String offered) {
    assertThat(Specification.V2026_1.sectionsAsked(kind))
        .extracting(Section::name)
        .containsExactly(asked.split(" "));
    assertThat(Specification.V2026_1.sectionsOffered(kind))
        .extracting(Section::name)
        .containsExactlyInAnyOrder((asked + " " + offered).split(" "));
    assertThat(Specification.V2026_1.demand(kind, N))
        .isEqualTo(
            kind == UnitKind.COMMISSIONER ? Demand.NOT_ASKED : Demand.IF_SEVERAL_AUTHORITIES);
  }

  @ParameterizedTest
  @EnumSource(Stage.class)
  void faultlessReturnsOfAllSectionsHaveNoFindings(Stage stage) {
    assertThat(Body.full().findings(stage)).isEmpty();
    assertThat(Body.commissioner().findings(stage)).isEmpty();
    assertThat(Body.lero().findings(stage)).isEmpty();
  }

  private static Body manyFaults() {
    Body body = Body.faultless();
    body.header()
        .put("specVersion", "2023.1")
        .put("sector", "SOCIAL")
        .put("standardWeeklyHours", 12);
    body.header().remove("contactEmail");
    body.codes("laCodes").set(1, "E07000008");
    body.line(B, 0).put("headcount", -12);
    body.line(B, 1).put("wte", 2.5);
    body.line(B, 2).remove("roleDescription");
    for (String role : new String[] {"DAW02", "DAW03", "DAW04", "DAW05", "DAW06", "DAW07"}) {
      body.add(B, "{\"role\":\"" + role + "\",\"basis\":\"BANK\",\"headcount\":1,\"wte\":0.5}");
    }
    body.lines(B).add(body.line(B, 3).deepCopy());
    body.line(C, 0).put("headcount", 0);
    body.line(D, 0).put("coveredByTemporaryWte", 9);
    body.line(D, 1).put("vacantPosts", 0);
    body.root().remove(E.field());
    return body;
  }
}
