package uk.datr.workforce.census.rules;

import static uk.datr.workforce.census.rules.RuleCase.cross;
import static uk.datr.workforce.census.rules.RuleCase.edge;
import static uk.datr.workforce.census.rules.RuleCase.fires;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules C304 to C308: roles that a service is expected to have. */
class PresenceRulesTest {

  @ParameterizedTest
  @MethodSource("cases")
  void everyCaseHasExactlyItsFindings(RuleCase ruleCase) {
    ruleCase.check();
  }

  static Stream<RuleCase> cases() {
    return Stream.of(c304(), c305(), c306(), c307(), c308()).flatMap(one -> one);
  }

  private static Stream<RuleCase> c304() {
    return Stream.of(
            fires(
                "C304",
                "neither doctors nor nurses",
                body ->
                    inpatient(body)
                        .set("/staffInPost/1/role", "'OTC01'")
                        .set("/flows/1/role", "'OTC01'"),
                "C304 /staffInPost"),
            edge("C304", "nurses", body -> inpatient(body)),
            edge(
                "C304",
                "no inpatients",
                body ->
                    body.staffAlone()
                        .set("/staffInPost/1/role", "'OTC01'")
                        .set("/flows/1/role", "'OTC01'")),
            cross(
                "C304",
                "a role that there is not may be a nurse",
                body -> inpatient(body).set("/staffInPost/1/role", "'NUR22'"),
                "C009 /staffInPost/1/role"),
            cross(
                "C304",
                "nurses of whom there are none",
                body ->
                    inpatient(body)
                        .set("/staffInPost/1/headcount", "0")
                        .set("/staffInPost/1/wte", "0")
                        .set("/flows", "[]")
                        .set("/header/changeSinceLast", "[]"),
                "C304 /staffInPost"))
        .map(RuleCase::full);
  }

  private static Stream<RuleCase> c305() {
    return Stream.of(
            fires(
                "C305",
                "16.5 WTE",
                body -> body.staffAlone().set("/staffInPost/4/role", "'MGA06'"),
                "C305 /staffInPost"),
            edge(
                "C305",
                "a team manager",
                body -> body.staffAlone().set("/staffInPost/4/role", "'MGA02'")),
            edge(
                "C305",
                "9.99 WTE",
                body ->
                    body.staffAlone()
                        .set("/staffInPost/4/role", "'MGA06'")
                        .set("/staffInPost/0/wte", "4.89")),
            cross(
                "C305",
                "WTE that cannot be read",
                body ->
                    body.staffAlone()
                        .set("/staffInPost/4/role", "'MGA06'")
                        .set("/staffInPost/0/wte", "'12'")))
        .map(RuleCase::full);
  }

  private static Stream<RuleCase> c306() {
    return Stream.of(
            fires(
                "C306",
                "young people alone",
                body -> body.staffAlone().set("/header/serviceAgeRange", "'YP'"),
                "C306 /staffInPost"),
            edge(
                "C306",
                "all ages",
                body -> body.staffAlone().set("/header/serviceAgeRange", "'ALL_AGE'")),
            edge(
                "C306",
                "with young people's workers",
                body ->
                    body.staffAlone()
                        .set("/header/serviceAgeRange", "'YP'")
                        .set("/staffInPost/3/role", "'DAW03'")),
            cross(
                "C306",
                "a nil return has no workers",
                body ->
                    body.staffAlone()
                        .set("/header/serviceAgeRange", "'YP'")
                        .set("/header/nilReason", "'CLOSED'")
                        .remove("/staffInPost")
                        .remove("/unpaidStaff")))
        .map(RuleCase::full);
  }

  private static Stream<RuleCase> c307() {
    return Stream.of(
            fires("C307", "20 WTE", body -> withoutWorkers(body, "14.9"), "C307 /staffInPost"),
            edge("C307", "19.99 WTE", body -> withoutWorkers(body, "14.89")),
            edge(
                "C307",
                "one worker from an agency",
                body -> withoutWorkers(body, "14.9").set("/staffInPost/3/role", "'DAW09'")),
            cross(
                "C307",
                "beside no service lead",
                body -> withoutWorkers(body, "14.9").set("/staffInPost/4/role", "'MGA03'"),
                "C305 /staffInPost",
                "C307 /staffInPost"))
        .map(RuleCase::full);
  }

  private static Stream<RuleCase> c308() {
    return Stream.of(
            fires(
                "C308",
                "neither paid nor unpaid",
                body ->
                    body.withoutLastYear()
                        .set("/staffInPost/0/role", "'MGA01'")
                        .set("/unpaidStaff/0/role", "'MGA06'"),
                "C308 /staffInPost"),
            edge(
                "C308",
                "unpaid ones",
                body -> body.withoutLastYear().set("/staffInPost/0/role", "'MGA01'")),
            cross(
                "C308",
                "unpaid people whose role cannot be read",
                body ->
                    body.withoutLastYear()
                        .set("/staffInPost/0/role", "'MGA01'")
                        .set("/unpaidStaff/0/role", "7")))
        .map(one -> one.on(Body::lero));
  }

  private static Body inpatient(Body body) {
    return body.staffAlone().set("/header/settings/0", "'INPATIENT_DETOX'");
  }

  private static Body withoutWorkers(Body body, String wte) {
    return body.staffAlone()
        .set(
            "/staffInPost/0",
            "{'role':'PSY05','basis':'PERMANENT','headcount':20,'wte':" + wte + "}")
        .set("/staffInPost/3/role", "'PSY05'");
  }
}
