package uk.datr.workforce.census.rules;

import static uk.datr.workforce.census.rules.RuleCase.cross;
import static uk.datr.workforce.census.rules.RuleCase.edge;
import static uk.datr.workforce.census.rules.RuleCase.fires;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules C205 and C215 to C220: vacancies, joiners and leavers beside the staff in post. */
class MovementRulesTest {

  @ParameterizedTest
  @MethodSource("cases")
  void everyCaseHasExactlyItsFindings(RuleCase ruleCase) {
    ruleCase.check();
  }

  static Stream<RuleCase> cases() {
    return Stream.of(c205(), c215(), c216(), c217(), c218(), c219(), c220())
        .flatMap(one -> one)
        .map(RuleCase::full);
  }

  private static Stream<RuleCase> c205() {
    return Stream.of(
        fires(
            "C205",
            "5 people with 0.99 WTE",
            body -> people(body.staffAlone(), 1, 5, "0.99"),
            "C205 /staffInPost/1/wte"),
        edge("C205", "5 people with 1 WTE", body -> people(body.staffAlone(), 1, 5, "1")),
        edge("C205", "4 people", body -> people(body.staffAlone(), 1, 4, "0.2")),
        cross(
            "C205",
            "no WTE at all is C202 alone",
            body -> people(body.staffAlone(), 1, 5, "0"),
            "C202 /staffInPost/1/wte"),
        cross("C205", "bank staff", body -> people(body.staffAlone(), 2, 9, "0.2")));
  }

  private static Stream<RuleCase> c215() {
    return Stream.of(
        fires(
            "C215",
            "20 WTE",
            body -> people(body.staffAlone(), 0, 20, "14.9").set("/vacancies", "[]"),
            "C215 /vacancies"),
        edge(
            "C215",
            "19.99 WTE",
            body -> people(body.staffAlone(), 0, 20, "14.89").set("/vacancies", "[]")),
        cross(
            "C215",
            "vacancies that are not held are not none",
            body -> people(body.staffAlone(), 0, 20, "14.9").notHolding(Section.D)));
  }

  private static Stream<RuleCase> c216() {
    return Stream.of(
        fires(
            "C216",
            "10.34 of 25.84 WTE",
            body -> vacant(body.staffAlone(), "9.34", 10),
            "C216 /vacancies"),
        edge("C216", "10.33 of 25.83 WTE", body -> vacant(body.staffAlone(), "9.33", 10)),
        cross(
            "C216",
            "a small team",
            body ->
                body.staffAlone()
                    .set(
                        "/staffInPost",
                        "[{'role':'DAW01','basis':'PERMANENT','headcount':5,'wte':5}]")
                    .set("/flows", "[]")
                    .set("/header/changeSinceLast", "['NONE']")
                    .set("/vacancies", "[{'role':'DAW01','vacantWte':4.99,'vacantPosts':5}]")));
  }

  private static Stream<RuleCase> c217() {
    return Stream.of(
        fires(
            "C217",
            "3 joiners of 2",
            body -> body.staffAlone().set("/flows/1/joiners", "3"),
            "C217 /flows/1/joiners"),
        fires(
            "C217",
            "transferred staff of a role that nobody is in",
            body ->
                body.staffAlone()
                    .set("/flows/-", "{'role':'SWK01','joiners':0,'leavers':0,'tupeIn':1}"),
            "C217 /flows/2/joiners"),
        edge("C217", "2 joiners of 2", body -> body.staffAlone().set("/flows/1/joiners", "2")),
        edge(
            "C217",
            "one of them left",
            body -> body.staffAlone().set("/flows/1/joiners", "3").set("/flows/1/leavers", "1")),
        edge(
            "C217",
            "one of them moved on",
            body ->
                body.staffAlone()
                    .set("/flows/1/joiners", "3")
                    .set("/flows/1/internalMovesOut", "1")),
        cross(
            "C217",
            "agency staff are not in post",
            body -> body.staffAlone().set("/staffInPost/1/basis", "'AGENCY'"),
            "C217 /flows/1/joiners"));
  }

  private static Stream<RuleCase> c218() {
    return Stream.of(
        fires("C218", "13 of 20", body -> flows(body, 20, 1, 13), "C218 /flows"),
        fires("C218", "nobody left", body -> flows(body, 20, 1, 0), "C218 /flows"),
        edge("C218", "12 of 20", body -> flows(body, 20, 0, 12)),
        edge("C218", "19 people, nobody left", body -> flows(body, 19, 0, 0)),
        cross(
            "C218",
            "leavers that cannot be read are not none",
            body -> flows(body, 20, 1, 0).set("/flows/0/leavers", "'none'")));
  }

  private static Stream<RuleCase> c219() {
    return Stream.of(
        fires(
            "C219",
            "6 of 10 stayed, 4 are found",
            body ->
                fresh(body, 10, 4, "{'band':'LT1','headcount':4},{'band':'GE10','headcount':15}"),
            "C219 /timeInPost"),
        edge(
            "C219",
            "5 of 6 are found",
            body ->
                fresh(body, 10, 4, "{'band':'LT1','headcount':5},{'band':'GE10','headcount':14}")),
        edge(
            "C219",
            "some may be among the unknown",
            body ->
                fresh(
                    body,
                    10,
                    4,
                    "{'band':'LT1','headcount':4},{'band':'NK','headcount':1},{'band':'GE10','headcount':14}")),
        edge("C219", "4 stayed", body -> fresh(body, 7, 3, "{'band':'GE10','headcount':19}")),
        cross(
            "C219",
            "beside a table that does not add up",
            body -> fresh(body, 10, 4, "{'band':'GE10','headcount':18}"),
            "C207 /timeInPost",
            "C219 /timeInPost"));
  }

  private static Stream<RuleCase> c220() {
    return Stream.of(
        fires(
            "C220",
            "4 reasons of 3",
            body -> body.set("/flows/0/leaversByReason/1/count", "3"),
            "C220 /flows/0/leaversByReason"),
        edge("C220", "3 reasons of 3", body -> body.set("/flows/0/leaversByReason/1/count", "2")),
        cross(
            "C220",
            "a reason that is none",
            body -> body.set("/flows/0/leaversByReason/1/reason", "'BORED'"),
            "C009 /flows/0/leaversByReason/1/reason"),
        cross(
            "C220",
            "a reason given twice",
            body -> body.set("/flows/0/leaversByReason/1/reason", "'CAREER'"),
            "C013 /flows/0/leaversByReason/1"));
  }

  private static Body people(Body body, int line, int headcount, String wte) {
    return body.set("/staffInPost/" + line + "/headcount", String.valueOf(headcount))
        .set("/staffInPost/" + line + "/wte", wte);
  }

  private static Body vacant(Body body, String wte, int posts) {
    return body.set(
        "/vacancies/0", "{'role':'DAW01','vacantWte':" + wte + ",'vacantPosts':" + posts + "}");
  }

  /** One role with that many people at the end, and at the start as joiners and leavers have it. */
  private static Body flows(Body body, int people, int joiners, int leavers) {
    return body.staffAlone()
        .set("/header/changeSinceLast", "['NONE']")
        .set(
            "/staffInPost",
            "[{'role':'MGA01','basis':'PERMANENT','headcount':" + people + ",'wte':9}]")
        .set("/vacancies", "[]")
        .set(
            "/flows",
            "[{'role':'MGA01','headcountAtStart':"
                + people
                + ",'joiners':"
                + joiners
                + ",'leavers':"
                + leavers
                + "}]");
  }

  private static Body fresh(Body body, int joiners, int leavers, String bands) {
    return body.withoutLastYear()
        .set(
            "/flows",
            "[{'role':'DAW01','joiners':" + joiners + ",'leavers':" + leavers + ",'tupeOut':2}]")
        .set("/timeInPost", "[" + bands + "]");
  }
}
