package uk.datr.workforce.census.rules;

import static uk.datr.workforce.census.rules.RuleCase.cross;
import static uk.datr.workforce.census.rules.RuleCase.edge;
import static uk.datr.workforce.census.rules.RuleCase.fires;
import static uk.datr.workforce.census.rules.Section.B;
import static uk.datr.workforce.census.rules.Section.C;
import static uk.datr.workforce.census.rules.Section.D;
import static uk.datr.workforce.census.rules.Section.E;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules C004 to C013, each with what fires, what just does not, and what happens beside other faults. */
class StructureRulesTest {

  @ParameterizedTest
  @MethodSource("cases")
  void everyCaseHasExactlyItsFindings(RuleCase ruleCase) {
    ruleCase.check();
  }

  static Stream<RuleCase> cases() {
    return Stream.of(c004(), c005(), c007(), c009(), c011(), c012(), c013()).flatMap(one -> one);
  }

  private static Stream<RuleCase> c004() {
    return Stream.of(
        fires(
            "C004",
            "another version",
            body -> body.header().put("specVersion", "2023.1"),
            "C004 /header/specVersion"),
        edge("C004", "no version named", body -> body.header().remove("specVersion")),
        cross(
            "C004",
            "a version that is no text is the schema's fault",
            body -> body.header().put("specVersion", 2024.1)));
  }

  private static Stream<RuleCase> c005() {
    return Stream.of(
        fires(
            "C005",
            "another unit",
            body -> body.header().put("reportingUnitId", "0198f0a1-5f00-7c3e-8a53-9d1b2c3d4e61"),
            "C005 /header/reportingUnitId"),
        fires(
            "C005",
            "another collection",
            body -> body.header().put("collectionId", "DATRWC-2023"),
            "C005 /header/collectionId"),
        edge(
            "C005",
            "the same unit in capitals",
            body -> body.header().put("reportingUnitId", "0198F0A1-5F00-7C3E-8A53-9D1B2C3D4E60")),
        cross(
            "C005",
            "neither is named",
            body -> body.header().remove(List.of("collectionId", "reportingUnitId"))));
  }

  private static Stream<RuleCase> c007() {
    return Stream.of(
        fires(
            "C007",
            "a LERO's return for a provider",
            body -> body.header().put("returnType", "LERO"),
            "C007 /header/returnType"),
        edge(
            "C007",
            "a LERO's return for a LERO",
            body -> body.forUnit(UnitKind.LERO).header().put("returnType", "LERO")),
        cross(
            "C007",
            "a type that is no code is only that",
            body -> body.header().put("returnType", "CHARITY"),
            "C009 /header/returnType"));
  }

  private static Stream<RuleCase> c009() {
    return Stream.of(
        fires(
            "C009",
            "a role",
            body -> body.line(B, 1).put("role", "NUR20"),
            "C009 /staffInPost/1/role"),
        fires(
            "C009",
            "an unpaid contract type among paid staff",
            body -> body.line(B, 1).put("basis", "VOLUNTEER"),
            "C009 /staffInPost/1/basis"),
        fires(
            "C009",
            "a paid contract type among unpaid staff",
            body -> body.line(C, 0).put("kind", "PERMANENT"),
            "C009 /unpaidStaff/0/kind"),
        fires(
            "C009",
            "a role that is vacant",
            body -> body.line(D, 0).put("role", "daw01"),
            "C009 /vacancies/0/role"),
        fires(
            "C009",
            "a role that people joined",
            body -> body.line(E, 0).put("role", ""),
            "C009 /flows/0/role"),
        fires(
            "C009", "a sector", body -> body.header().put("sector", "LERO"), "C009 /header/sector"),
        fires(
            "C009",
            "an age range",
            body -> body.header().put("serviceAgeRange", "OLD"),
            "C009 /header/serviceAgeRange"),
        fires(
            "C009",
            "the second setting",
            body -> body.codes("settings").set(1, "PRISON"),
            "C009 /header/settings/1"),
        fires(
            "C009",
            "a change",
            body -> body.codes("changeSinceLast").set(0, "GREW"),
            "C009 /header/changeSinceLast/0"),
        fires(
            "C009",
            "a nil reason, which still makes a nil return",
            body -> {
              body.header().put("nilReason", "HOLIDAY");
              body.lines(B).removeAll();
              body.lines(C).removeAll();
            },
            "C009 /header/nilReason"),
        fires(
            "C009",
            "a section that cannot be missing",
            body -> body.header().putArray("notHeld").add("A"),
            "C009 /header/notHeld/0"),
        edge(
            "C009",
            "a day on which the lists are not in force yet is far away",
            body -> body.onDay("2022-01-01").codes("laCodes").remove(0)),
        cross(
            "C009",
            "every code before the lists began",
            body -> {
              body.onDay("2021-12-31");
              body.root().remove(List.of("unpaidStaff", "vacancies", "flows"));
              body.header().putArray("notHeld");
              body.lines(B).remove(3);
              body.lines(B).remove(2);
              body.lines(B).remove(1);
            },
            "C009 /header/changeSinceLast/0",
            "C009 /header/returnType",
            "C009 /header/sector",
            "C009 /header/serviceAgeRange",
            "C009 /header/settings/0",
            "C009 /header/settings/1",
            "C009 /staffInPost/0/basis",
            "C009 /staffInPost/0/role",
            "C101 /unpaidStaff",
            "C101 /vacancies",
            "C101 /flows"),
        cross(
            "C009",
            "a list with an element that is no text: the other elements are still looked at",
            body -> {
              body.codes("settings").set(0, 5);
              body.codes("settings").set(1, "PRISON");
            },
            "C009 /header/settings/1"));
  }

  private static Stream<RuleCase> c011() {
    return Stream.of(
        fires(
            "C011",
            "a district",
            body -> body.codes("laCodes").set(1, "E07000008"),
            "C011 /header/laCodes/1"),
        fires(
            "C011",
            "Wales",
            body -> body.codes("laCodes").set(0, "W06000015"),
            "C011 /header/laCodes/0"),
        fires(
            "C011",
            "a county that was divided",
            body -> body.codes("laCodes").set(0, "E10000006"),
            "C011 /header/laCodes/0"),
        fires(
            "C011",
            "a code that comes later",
            body -> body.codes("laCodes").set(0, "E08000038"),
            "C011 /header/laCodes/0"),
        edge(
            "C011",
            "the last day of a code",
            body -> body.onDay("2025-03-31").codes("laCodes").set(0, "E08000016")),
        cross(
            "C011",
            "an element that is no text is the schema's fault, the next one is ours",
            body -> {
              body.codes("laCodes").set(0, 35);
              body.codes("laCodes").set(1, "E08000099");
            },
            "C011 /header/laCodes/1"));
  }

  private static Stream<RuleCase> c012() {
    return Stream.of(
        fires(
            "C012",
            "part of a person",
            body -> body.line(B, 0).put("headcount", 2.5),
            "C012 /staffInPost/0/headcount"),
        fires(
            "C012",
            "fewer than nobody",
            body -> body.line(C, 0).put("headcount", -1),
            "C012 /unpaidStaff/0/headcount"),
        fires(
            "C012",
            "three decimal places",
            body -> body.line(B, 0).put("wte", 11.405),
            "C012 /staffInPost/0/wte"),
        fires(
            "C012",
            "a negative WTE",
            body -> body.line(D, 0).put("vacantWte", -0.01),
            "C012 /vacancies/0/vacantWte"),
        fires(
            "C012",
            "hours",
            body -> body.header().put("standardWeeklyHours", 37.123),
            "C012 /header/standardWeeklyHours"),
        fires(
            "C012",
            "too many people",
            body -> body.line(E, 0).put("joiners", 100_001),
            "C012 /flows/0/joiners"),
        fires(
            "C012",
            "a number of astronomic size",
            body -> body.line(E, 0).set("leavers", Body.parse("1e999999999")),
            "C012 /flows/0/leavers"),
        fires(
            "C012",
            "a number of microscopic size",
            body -> body.line(B, 0).set("wte", Body.parse("1e-999999999")),
            "C012 /staffInPost/0/wte"),
        edge(
            "C012",
            "2.0, 2e0 and 1.500 are fine",
            body -> {
              body.line(B, 1).set("headcount", Body.parse("2.0"));
              body.line(B, 1).set("wte", Body.parse("1.500"));
              body.line(D, 0).set("vacantPosts", Body.parse("2e0"));
            }),
        edge("C012", "the greatest count", body -> body.line(E, 0).put("joiners", 100_000)),
        cross(
            "C012",
            "a text is the schema's fault",
            body -> body.line(B, 0).put("headcount", "12").put("wte", "11.4")),
        cross(
            "C012",
            "rules that need the number stay silent, others of the line do not",
            body -> body.line(B, 0).put("role", "DAW99").put("headcount", -1).put("wte", 99),
            "C012 /staffInPost/0/headcount",
            "C009 /staffInPost/0/role"));
  }

  private static Stream<RuleCase> c013() {
    return Stream.of(
        fires(
            "C013",
            "role and contract type",
            body ->
                body.add(
                    B,
                    "{'role':'DAW01','basis':'PERMANENT','headcount':1,'wte':1}"
                        .replace('\'', '"')),
            "C013 /staffInPost/4"),
        fires(
            "C013",
            "role and kind, three times",
            body -> {
              body.lines(C).add(body.line(C, 1).deepCopy());
              body.lines(C).add(body.line(C, 1).deepCopy());
            },
            "C013 /unpaidStaff/2",
            "C013 /unpaidStaff/3"),
        fires(
            "C013",
            "a vacant role",
            body -> body.line(D, 1).put("role", "DAW01"),
            "C013 /vacancies/1"),
        fires(
            "C013",
            "joiners of a role",
            body -> body.line(E, 1).put("role", "DAW01"),
            "C013 /flows/1"),
        edge(
            "C013",
            "the same role on another contract type",
            body -> body.line(B, 1).put("role", "DAW01").put("basis", "APPRENTICE")),
        cross(
            "C013",
            "twice a role that is no code",
            body -> {
              body.line(E, 0).put("role", "XXX01");
              body.line(E, 1).put("role", "XXX01");
            },
            "C009 /flows/0/role",
            "C013 /flows/1",
            "C009 /flows/1/role"),
        cross(
            "C013",
            "lines whose key could not be read are not compared",
            body -> {
              body.line(E, 0).put("role", 1);
              body.line(E, 1).put("role", 1);
              body.lines(E).insert(0, "no line");
            }));
  }
}
