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

/** Rules C101 to C109, each with what fires, what just does not, and what happens beside other faults. */
class CompletenessRulesTest {

  @ParameterizedTest
  @MethodSource("cases")
  void everyCaseHasExactlyItsFindings(RuleCase ruleCase) {
    ruleCase.check();
  }

  static Stream<RuleCase> cases() {
    return Stream.of(c101(), c102(), c103(), c106(), c108(), c109()).flatMap(one -> one);
  }

  private static Stream<RuleCase> c101() {
    return Stream.of(
        fires(
            "C101",
            "no vacancies section",
            body -> body.root().remove("vacancies"),
            "C101 /vacancies"),
        fires(
            "C101", "a section that is null", body -> body.root().putNull("flows"), "C101 /flows"),
        fires(
            "C101",
            "an empty body",
            body -> body.root().removeAll(),
            "C101 /header",
            "C101 /staffInPost",
            "C101 /unpaidStaff",
            "C101 /vacancies",
            "C101 /flows"),
        fires(
            "C101",
            "a LERO is asked for unpaid staff",
            body -> {
              body.forUnit(UnitKind.LERO).header().put("returnType", "LERO");
              body.root().remove("unpaidStaff");
            },
            "C101 /unpaidStaff"),
        edge("C101", "an empty list says none", body -> body.lines(D).removeAll()),
        edge(
            "C101",
            "what is not held is marked",
            body -> {
              body.root().remove(List.of("vacancies", "flows"));
              body.header().putArray("notHeld").add("D").add("E");
            }),
        edge(
            "C101",
            "a commissioning team is not asked for unpaid staff",
            body -> {
              body.forUnit(UnitKind.COMMISSIONER).header().put("returnType", "COMMISSIONER");
              body.root().remove("unpaidStaff");
            }),
        cross(
            "C101",
            "a section of the wrong type is the schema's fault",
            body -> body.root().put("vacancies", 0)),
        cross(
            "C101",
            "a list of what is not held that cannot be read may name the section",
            body -> {
              body.root().remove("vacancies");
              body.header().putArray("notHeld").add(4);
            }),
        cross(
            "C101",
            "a header that cannot be read",
            body -> {
              body.root().put("header", true);
              body.root().remove("vacancies");
            }));
  }

  private static Stream<RuleCase> c102() {
    return Stream.of(
        fires(
            "C102",
            "no lines of staff",
            body -> {
              body.lines(B).removeAll();
              body.lines(C).removeAll();
            },
            "C102 /staffInPost"),
        fires(
            "C102",
            "lines without people",
            body -> {
              body.lines(B).removeAll();
              body.add(B, "{\"role\":\"DAW01\",\"basis\":\"BANK\",\"headcount\":0,\"wte\":0}");
              body.root().putArray("unpaidStaff");
            },
            "C102 /staffInPost"),
        edge(
            "C102",
            "one volunteer",
            body -> {
              body.lines(B).removeAll();
              body.lines(C).remove(0);
            }),
        cross(
            "C102",
            "section B without an answer is C101",
            body -> {
              body.root().remove("staffInPost");
              body.lines(C).removeAll();
            },
            "C101 /staffInPost"),
        cross(
            "C102",
            "a headcount that cannot be read may be somebody",
            body -> {
              body.lines(B).removeAll();
              body.lines(C).removeAll();
              body.add(B, "{\"role\":\"DAW01\",\"basis\":\"BANK\",\"headcount\":\"3\",\"wte\":0}");
            }),
        cross(
            "C102",
            "a nil reason that cannot be read may be one",
            body -> {
              body.lines(B).removeAll();
              body.lines(C).removeAll();
              body.header().put("nilReason", 1);
            }));
  }

  private static Stream<RuleCase> c103() {
    return Stream.of(
        fires(
            "C103",
            "paid and unpaid staff",
            body -> body.header().put("nilReason", "CLOSED"),
            "C103 /staffInPost",
            "C103 /unpaidStaff"),
        fires(
            "C103",
            "a line with 0 people",
            body -> {
              body.header().put("nilReason", "NOT_YET_OPEN");
              body.lines(C).removeAll();
              body.lines(B).removeAll();
              body.add(B, "{\"role\":\"DAW01\",\"basis\":\"PERMANENT\",\"headcount\":0,\"wte\":0}");
            },
            "C103 /staffInPost"),
        edge(
            "C103",
            "a nil return with nothing but its header",
            body -> {
              body.header().put("nilReason", "NO_STAFF_AT_REFERENCE_DATE");
              body.root().remove(List.of("staffInPost", "unpaidStaff", "vacancies", "flows"));
            }),
        edge(
            "C103",
            "a nil return with vacancies and leavers",
            body -> {
              body.header().put("nilReason", "NO_STAFF_AT_REFERENCE_DATE");
              body.lines(B).removeAll();
              body.lines(C).removeAll();
            }),
        cross(
            "C103",
            "the lines of a nil return are checked, too",
            body -> {
              body.header().put("nilReason", "CLOSED");
              body.lines(C).removeAll();
              body.line(B, 1).put("role", "XXX01");
            },
            "C103 /staffInPost",
            "C009 /staffInPost/1/role"));
  }

  private static Stream<RuleCase> c106() {
    return Stream.of(
        fires(
            "C106",
            "no name",
            body -> body.header().remove("contactName"),
            "C106 /header/contactName"),
        fires(
            "C106",
            "neither",
            body -> body.header().put("contactName", "  ").putNull("contactEmail"),
            "C106 /header/contactEmail",
            "C106 /header/contactName"),
        edge(
            "C106",
            "a telephone number is not needed",
            body -> body.header().put("contactPhone", "")),
        cross(
            "C106",
            "a contact of the wrong type is the schema's fault",
            body -> body.header().putObject("contactName")));
  }

  private static Stream<RuleCase> c108() {
    return Stream.of(
        fires(
            "C108",
            "paid staff",
            body -> body.line(B, 2).remove("roleDescription"),
            "C108 /staffInPost/2/roleDescription"),
        fires(
            "C108",
            "every other section",
            body -> {
              body.line(C, 0).put("role", "OTC99");
              body.line(D, 0).put("role", "COM99").put("roleDescription", " ");
              body.line(E, 1).put("role", "MGA99");
            },
            "C108 /unpaidStaff/0/roleDescription",
            "C108 /vacancies/0/roleDescription",
            "C108 /flows/1/roleDescription"),
        edge("C108", "other roles need none", body -> body.line(B, 0).putNull("roleDescription")),
        cross(
            "C108",
            "a role 99 that no list has is C009 alone",
            body -> body.line(B, 0).put("role", "DAW99"),
            "C009 /staffInPost/0/role"),
        cross(
            "C108",
            "a description of the wrong type is the schema's fault",
            body -> body.line(B, 2).put("roleDescription", 5)));
  }

  private static Stream<RuleCase> c109() {
    return Stream.of(
        fires(
            "C109",
            "too few",
            body -> body.header().put("standardWeeklyHours", 29.99),
            "C109 /header/standardWeeklyHours"),
        fires(
            "C109",
            "too many",
            body -> body.header().put("standardWeeklyHours", 48.01),
            "C109 /header/standardWeeklyHours"),
        edge("C109", "30 is inside", body -> body.header().put("standardWeeklyHours", 30)),
        edge("C109", "48 is inside", body -> body.header().put("standardWeeklyHours", 48)),
        edge("C109", "hours not given", body -> body.header().remove("standardWeeklyHours")),
        cross(
            "C109",
            "hours of the wrong format are C012 alone",
            body -> body.header().put("standardWeeklyHours", 1875.125),
            "C012 /header/standardWeeklyHours"));
  }
}
