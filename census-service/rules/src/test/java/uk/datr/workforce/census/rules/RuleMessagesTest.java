package uk.datr.workforce.census.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.datr.workforce.census.rules.Section.B;
import static uk.datr.workforce.census.rules.Section.D;
import static uk.datr.workforce.census.rules.Section.E;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What people read when a rule fires. */
class RuleMessagesTest {

  static Stream<Arguments> messages() {
    return Stream.of(
        says(
            "This file is for specification 2023.1; the collection uses 2024.1.",
            "2024.1",
            body -> body.header().put("specVersion", "2023.1")),
        says(
            "The header names DATRWC-2023; the request is for DATRWC-2024.",
            "DATRWC-2024",
            body -> body.header().put("collectionId", "DATRWC-2023")),
        says(
            "A lived experience recovery organisation return cannot be made for a treatment provider.",
            "PROVIDER",
            body -> body.header().put("returnType", "LERO")),
        says(
            "NUR20 is not a valid role code.",
            "a code of CL-02",
            body -> body.line(B, 1).put("role", "NUR20")),
        says(
            "VOLUNTEER is not a valid paid contract type code.",
            "a code of CL-07",
            body -> body.line(B, 1).put("basis", "VOLUNTEER")),
        says(
            "(empty) is not a valid sector code.",
            "a code of CL-04",
            body -> body.header().put("sector", "")),
        says(
            "W06000015 is not an English upper-tier authority.",
            "the GSS code of an upper-tier or unitary authority",
            body -> body.codes("laCodes").set(0, "W06000015")),
        says(
            "E10000006 is not in force on 2024-06-30; use E06000063 or E06000064.",
            "E06000063 or E06000064",
            body -> body.codes("laCodes").set(0, "E10000006")),
        says(
            "E08000038 is not in force on 2024-06-30; use E08000016.",
            "E08000016",
            body -> body.codes("laCodes").set(0, "E08000038")),
        says(
            "headcount must be a whole number from 0 to 100,000.",
            "a whole number from 0 to 100,000",
            body -> body.line(B, 0).put("headcount", -3)),
        says(
            "wte must be a number from 0 to 100,000 with at most two decimal places.",
            "a number from 0 to 100,000 with at most two decimal places",
            body -> body.line(B, 0).put("wte", 1.234)),
        says(
            "Role drug and alcohol worker (DAW01) appears twice for permanent.",
            "one line",
            body -> body.lines(B).add(body.line(B, 0).deepCopy())),
        says(
            "Role mental health nurse (NUR02) appears twice.",
            "one line",
            body -> body.lines(E).add(body.line(E, 1).deepCopy())),
        says(
            "Section D (vacancies by role) has not been completed.",
            "lines, an empty list, or its letter in notHeld",
            body -> body.root().remove("vacancies")),
        says(
            "A contact is needed so that queries can be answered.",
            "a text",
            body -> body.header().remove("contactEmail")),
        says(
            "Describe the other role.",
            "a text",
            body -> body.line(B, 2).remove("roleDescription")),
        says(
            "Full-time hours of 375 are outside 30–48.",
            "30 to 48",
            body -> body.header().put("standardWeeklyHours", 375)),
        says(
            "Mental health nurse (NUR02): WTE is recorded but no people.",
            "0 WTE, or at least 1 person",
            body -> body.line(B, 1).put("headcount", 0)),
        says(
            "Mental health nurse (NUR02): people are recorded with no WTE.",
            "more than 0 WTE",
            body -> body.line(B, 1).put("wte", 0)),
        says(
            "Mental health nurse (NUR02): WTE is too high for 2 people.",
            "at most 3",
            body -> body.line(B, 1).put("wte", 20)),
        says(
            "Mental health nurse (NUR02): WTE is too high for 1 person.",
            "at most 1.5",
            body -> body.line(B, 1).put("headcount", 1).put("wte", 2)),
        says(
            "Mental health nurse (NUR02): WTE exceeds headcount.",
            "at most 2",
            body -> body.line(B, 1).put("wte", 2.5)),
        says(
            "More cover than vacancies for drug and alcohol worker (DAW01).",
            "at most 1.5",
            body -> body.line(D, 0).put("coveredByTemporaryWte", 2)),
        says(
            "Vacant posts and vacant WTE disagree for mental health nurse (NUR02).",
            "both above 0, or both 0",
            body -> body.line(D, 1).put("vacantPosts", 0)),
        says(
            "Vacant WTE exceeds vacant posts for mental health nurse (NUR02).",
            "at most 1",
            body -> body.line(D, 1).put("vacantWte", 1.2)));
  }

  static Stream<Arguments> messagesOfAllSections() {
    return Stream.of(
        says(
            "Contract table adds to 3 for fixed term; staff in post is 2.",
            "2",
            body -> body.set("/pattern/2/headcount", "3")),
        says(
            "Gender (unpaid) adds to 7; expected 6.",
            "6",
            body -> body.set("/demographics/gender/0/unpaid", "5")),
        says(
            "Funding adds to 15 WTE; staff in post is 16.5.",
            "16.5",
            body -> body.set("/funding/0/wte", "9")),
        says(
            "E08000034 is not one of this service's authorities.",
            "E08000032 or E08000035",
            body -> body.set("/laSplit/1/laCode", "'E08000034'")),
        says(
            "12% of gender is unknown.",
            "at most 10% unknown",
            body ->
                body.set(
                    "/demographics/gender",
                    "[{'code':'2','paid':12,'unpaid':6},{'code':'1','paid':4,'unpaid':0},{'code':'X','paid':3,'unpaid':0}]")),
        says(
            "Section G (age, gender and ethnicity) has not been completed: gender is missing.",
            "an answer",
            body -> body.remove("/demographics/gender")),
        says(
            "White: British appears twice.",
            "one line",
            body -> body.set("/demographics/ethnicCategory/-", "{'code':'A','paid':0,'unpaid':0}")),
        says(
            "1 mental health nurse (NUR02) without registration recorded.",
            "2",
            body -> body.set("/registration/registered/0/headcount", "1")),
        says(
            "More registered than employed in mental health nurse (NUR02).",
            "at most 2",
            body -> body.set("/registration/registered/0/headcount", "3")),
        says(
            "Average caseload of 60.1 – please confirm (guidance: about 40).",
            "5 to 60",
            body -> body.set("/caseload/0/openCases", "541")),
        says(
            "Unpaid staff in regulated role adult nurse (NUR01) – please confirm.",
            "a role without registration, or another kind",
            body ->
                body.set("/unpaidStaff/1", "{'role':'NUR01','kind':'VOLUNTEER','headcount':1}")),
        says(
            "Vacancy rate 23.9% → 13.9%.",
            "about 23.9%",
            body ->
                body.lastYear()
                    .set("/vacancies", "[{'role':'DAW01','vacantWte':4.56,'vacantPosts':5}]")),
        says(
            "Volunteers changed from 12 to 6.",
            "about 12",
            body ->
                body.lastYear()
                    .set("/unpaidStaff", "[{'role':'PEER01','kind':'VOLUNTEER','headcount':12}]")),
        says(
            "Possible decimal-point error in open cases.",
            "about 41",
            body -> body.lastYear().set("/caseload/0/openCases", "41")),
        says(
            "Settings changed from RES_REHAB to COMMUNITY, OUTREACH.",
            "RES_REHAB",
            body -> body.lastYear().set("/header/settings", "['RES_REHAB']")),
        says(
            "Paid WTE changed from 15 to 20 (+33.3%).",
            "about 15",
            body ->
                YearTotalRulesTest.twoYears(body)
                    .set("/staffInPost/0/wte", "10")
                    .set("/staffInPost/1/wte", "5")
                    .set("/staffInPost/2/wte", "5")),
        says(
            "Drug and alcohol workers changed from 8 to 4.9 WTE.",
            "about 8",
            body -> YearTotalRulesTest.twoYears(body).set("/staffInPost/0/wte", "4.9")));
  }

  @ParameterizedTest
  @MethodSource("messagesOfAllSections")
  void aFindingInAnySectionSaysWhatIsWrongAndWhatIsExpected(
      String message, String expected, Consumer<Body> change) {
    Body body = Body.full();
    change.accept(body);

    assertThat(body.findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.message()).isEqualTo(message);
          assertThat(finding.expected()).isEqualTo(expected);
        });
  }

  private static Arguments says(String message, String expected, Consumer<Body> change) {
    return Arguments.of(message, expected, change);
  }

  @ParameterizedTest
  @MethodSource("messages")
  void aFindingSaysWhatIsWrongAndWhatIsExpected(
      String message, String expected, Consumer<Body> change) {
    Body body = Body.faultless();
    change.accept(body);

    assertThat(body.findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.message()).isEqualTo(message);
          assertThat(finding.expected()).isEqualTo(expected);
        });
  }

  @Test
  void valuesAreRepeatedShortAndWithoutControlCharacters() {
    Body body = Body.faultless();
    body.line(B, 1).put("role", "NUR\u0000\n\u202E" + "X".repeat(1_000_000));

    assertThat(body.findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.message()).startsWith("NUR???X").hasSizeLessThan(150);
          assertThat(String.valueOf(finding.value())).hasSizeLessThan(150);
        });
  }

  @Test
  void numbersTooLongToRepeatAreNotRepeated() {
    Body body = Body.faultless();
    body.line(B, 0).set("wte", Body.parse("1e999999999"));
    body.line(B, 1).set("wte", Body.parse("9".repeat(900)));
    body.line(B, 3).set("wte", Body.parse("0.125"));

    assertThat(body.findings())
        .extracting(RuleFinding::value)
        .containsExactly(null, null, Body.parse("0.125"));
  }

  @Test
  void contactsAreNeverRepeated() {
    Body body = Body.faultless();
    body.header().put("contactName", " ").put("contactEmail", "\t");

    assertThat(body.findings()).hasSize(2).allMatch(finding -> finding.value() == null);
  }
}
