package uk.datr.workforce.census.rules;

import static uk.datr.workforce.census.rules.RuleCase.cross;
import static uk.datr.workforce.census.rules.RuleCase.edge;
import static uk.datr.workforce.census.rules.RuleCase.fires;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules C104, C105 and C107: answers that say little. */
class AnswerRulesTest {

  @ParameterizedTest
  @MethodSource("cases")
  void everyCaseHasExactlyItsFindings(RuleCase ruleCase) {
    ruleCase.check();
  }

  static Stream<RuleCase> cases() {
    return Stream.of(c104(), c105(), c107()).flatMap(one -> one);
  }

  private static Stream<RuleCase> c104() {
    return Stream.of(
            fires(
                "C104",
                "3 of 25",
                body ->
                    gender(
                        body, "{'code':'1','paid':4,'unpaid':2},{'code':'X','paid':3,'unpaid':0}"),
                "C104 /demographics/gender"),
            fires(
                "C104",
                "2 of 19 in time in post",
                body ->
                    body.set("/timeInPost/3/headcount", "2").set("/timeInPost/4/headcount", "2"),
                "C104 /timeInPost"),
            edge(
                "C104",
                "2 of 25",
                body ->
                    gender(
                        body, "{'code':'1','paid':5,'unpaid':2},{'code':'X','paid':2,'unpaid':0}")),
            edge(
                "C104",
                "not stated is an answer",
                body ->
                    gender(
                        body, "{'code':'1','paid':2,'unpaid':2},{'code':'Z','paid':5,'unpaid':0}")),
            cross(
                "C104",
                "a table with a code that cannot be read",
                body ->
                    gender(
                        body, "{'code':1,'paid':1,'unpaid':2},{'code':'X','paid':6,'unpaid':0}")),
            cross(
                "C104",
                "more than half is C105 alone",
                body -> body.set("/demographics/gender", "[{'code':'X','paid':19,'unpaid':6}]"),
                "C105 /demographics/gender"))
        .map(RuleCase::full);
  }

  private static Stream<RuleCase> c105() {
    return Stream.of(
        fires(
                "C105",
                "13 of 25",
                body ->
                    body.set(
                        "/demographics/ageBand",
                        "[{'code':'NK','paid':13,'unpaid':0},{'code':'65P','paid':6,'unpaid':6}]"),
                "C105 /demographics/ageBand")
            .full(),
        fires(
                "C105",
                "few people, too",
                body -> body.set("/timeInPost", "[{'band':'NK','headcount':2}]"),
                "C105 /timeInPost")
            .on(Body::lero),
        edge(
                "C105",
                "exactly half",
                body ->
                    body.set(
                        "/timeInPost",
                        "[{'band':'NK','headcount':1},{'band':'GE10','headcount':1}]"))
            .on(Body::lero),
        cross(
                "C105",
                "beside a sum that is wrong",
                body ->
                    body.set(
                        "/demographics/ethnicCategory", "[{'code':'99','paid':19,'unpaid':5}]"),
                "C105 /demographics/ethnicCategory",
                "C207 /demographics/ethnicCategory")
            .full());
  }

  private static Stream<RuleCase> c107() {
    return Stream.of(
            fires("C107", "3 of 16.5 WTE", body -> others(body, "3.0", "8.6"), "C107 /staffInPost"),
            edge("C107", "just under 15 per cent", body -> others(body, "2.47", "9.13")),
            cross(
                "C107",
                "a role that there is not is C009 alone",
                body -> others(body, "3.0", "8.6").set("/staffInPost/1/role", "'NUR99'"),
                "C009 /staffInPost/1/role"))
        .map(RuleCase::full);
  }

  private static void gender(Body body, String rest) {
    body.set("/demographics/gender", "[{'code':'2','paid':12,'unpaid':4}," + rest + "]");
  }

  /** Puts WTE into another role, the total being the same. */
  private static Body others(Body body, String other, String worker) {
    body.staffAlone();
    return body.set(
            "/staffInPost/2",
            "{'role':'MGA99','roleDescription':'drivers','basis':'PERMANENT','headcount':4,'wte':"
                + other
                + "}")
        .set("/staffInPost/0/wte", worker);
  }
}
