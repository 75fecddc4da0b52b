package uk.datr.workforce.census.rules;

import static uk.datr.workforce.census.rules.RuleCase.cross;
import static uk.datr.workforce.census.rules.RuleCase.edge;
import static uk.datr.workforce.census.rules.RuleCase.fires;
import static uk.datr.workforce.census.rules.Section.B;
import static uk.datr.workforce.census.rules.Section.C;
import static uk.datr.workforce.census.rules.Section.D;
import static uk.datr.workforce.census.rules.Section.E;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules C401 to C406: staff in post beside the year before. */
class YearTotalRulesTest {

  @ParameterizedTest
  @MethodSource("cases")
  void everyCaseHasExactlyItsFindings(RuleCase ruleCase) {
    ruleCase.check();
  }

  static Stream<RuleCase> cases() {
    return Stream.of(c401(), c402(), c403(), c404(), c405(), c406())
        .flatMap(one -> one)
        .map(RuleCase::full);
  }

  /** Both years with one line of each group: 20 people of 15 WTE, of whom 10 are workers with 8 WTE. */
  static Body twoYears(Body body) {
    Body last = body.copy();
    small(last);
    small(body);
    return body.after(last);
  }

  private static void small(Body body) {
    body.staffAlone();
    body.root().remove(List.of(C.field(), D.field(), E.field()));
    body.notHolding(C, D, E);
    body.set("/header/changeSinceLast", "['SCOPE_CHANGE']")
        .set(
            "/staffInPost",
            "[{'role':'DAW01','basis':'PERMANENT','headcount':10,'wte':8},"
                + "{'role':'MGA01','basis':'PERMANENT','headcount':5,'wte':4},"
                + "{'role':'PEER01','basis':'PERMANENT','headcount':5,'wte':3}]");
  }

  private static Body wte(Body body, String daw, String mga, String peer) {
    twoYears(body);
    body.set("/staffInPost/0/wte", daw).set("/staffInPost/1/wte", mga);
    return body.set("/staffInPost/2/wte", peer);
  }

  private static Stream<RuleCase> c401() {
    return Stream.of(
        fires(
            "C401",
            "15 to 20, spread over the groups",
            body -> wte(body, "10", "5", "5").set("/staffInPost/2/headcount", "6"),
            "C401 /staffInPost"),
        edge("C401", "15 to 19.9", body -> wte(body, "9.9", "5", "5")),
        edge(
            "C401",
            "5 of 26 are less than a fifth",
            body -> {
              wte(body, "10", "8", "13");
              body.set("/staffInPost/1/headcount", "13").set("/staffInPost/2/headcount", "18");
              body.lastYear()
                  .set("/staffInPost/0/wte", "8.5")
                  .set("/staffInPost/1/wte", "6.5")
                  .set("/staffInPost/2/wte", "11")
                  .set("/staffInPost/1/headcount", "11")
                  .set("/staffInPost/2/headcount", "15");
            }),
        cross(
            "C401",
            "a slip of the decimal point is C410 alone",
            body ->
                twoYears(body)
                    .set(
                        "/staffInPost",
                        "[{'role':'DAW01','basis':'PERMANENT','headcount':100,'wte':80},"
                            + "{'role':'MGA01','basis':'PERMANENT','headcount':50,'wte':40},"
                            + "{'role':'PEER01','basis':'PERMANENT','headcount':50,'wte':30}]"),
            "C410 /staffInPost",
            "C410 /staffInPost"));
  }

  private static Stream<RuleCase> c402() {
    return Stream.of(
        fires(
            "C402",
            "8 to 4.9, named at the group's first line",
            body -> wte(body, "4.9", "4", "3"),
            "C402 /staffInPost/0/wte"),
        edge("C402", "8 to 5.7", body -> wte(body, "5.7", "4", "3")),
        edge(
            "C402",
            "3 to 5.9: under 3 WTE",
            body -> wte(body, "8", "4", "5.9").set("/staffInPost/2/headcount", "6")),
        cross(
            "C402",
            "a role that there is not",
            body -> wte(body, "4.9", "4", "3").set("/staffInPost/1/role", "'MGA77'"),
            "C009 /staffInPost/1/role"));
  }

  private static Stream<RuleCase> c403() {
    return Stream.of(
        fires(
            "C403",
            "peers went",
            body -> twoYears(body).set("/staffInPost/2/role", "'MGA06'"),
            "C403 /staffInPost",
            "C402 /staffInPost/1/wte"),
        fires(
            "C403",
            "nurses came",
            body ->
                twoYears(body)
                    .set(
                        "/staffInPost/-",
                        "{'role':'NUR02','basis':'PERMANENT','headcount':2,'wte':2}"),
            "C403 /staffInPost/3/wte"),
        edge(
            "C403",
            "1.99 WTE came",
            body ->
                twoYears(body)
                    .set(
                        "/staffInPost/-",
                        "{'role':'NUR02','basis':'PERMANENT','headcount':2,'wte':1.99}")),
        cross("C403", "staff that are not held did not go", body -> twoYears(body).notHolding(B)));
  }

  private static Stream<RuleCase> c404() {
    return Stream.of(
        fires("C404", "4 people too many of 20", body -> balance(body, 24), "C404 /flows"),
        fires(
            "C404",
            "4 too few",
            body -> balance(body, 16).set("/staffInPost/0/wte", "6"),
            "C404 /flows"),
        edge("C404", "3 people too many of 20", body -> balance(body, 23)),
        edge(
            "C404",
            "4 of 40 are a tenth",
            body -> {
              balance(body, 44);
              body.lastYear().set("/staffInPost/0/headcount", "30");
            }),
        cross(
            "C404",
            "transferred people count",
            body ->
                balance(body, 24)
                    .set("/flows/0/tupeIn", "4")
                    .set("/header/changeSinceLast", "['TUPE_IN']")),
        cross(
            "C404",
            "who came with a contract was not there at the start",
            body -> won(balance(body, 20), "20")),
        cross(
            "C404",
            "4 fewer came than are there",
            body -> won(balance(body, 20), "16"),
            "C404 /flows"));
  }

  private static Body balance(Body body, int people) {
    twoYears(body);
    body.set("/header/notHeld", "['C','D','F','G','H','K','M']")
        .set("/flows", "[{'role':'DAW01','joiners':3,'leavers':3}]")
        .set("/staffInPost/0/headcount", String.valueOf(people - 10));
    return body;
  }

  /** A unit that won a contract, of whose 20 people some were transferred. */
  private static Body won(Body body, String people) {
    body.set("/flows/0/tupeIn", people)
        .set("/header/changeSinceLast", "['CONTRACT_WON','TUPE_IN']");
    PriorReturn lost =
        new PriorReturn(
            "0198f0a1-5f00-7c3e-8a53-9d1b2c3d4e61",
            Lineage.CONTRACT_WON,
            LocalDate.parse("2023-06-30"),
            body.lastYear().content(),
            List.of());
    return body.after(new PriorReturns(List.of(lost), List.of()));
  }

  private static Stream<RuleCase> c405() {
    return Stream.of(
        fires(
            "C405",
            "a copy, its lines in another order",
            body -> copied(body),
            "C405 /staffInPost"),
        edge("C405", "one figure changed", body -> copied(body).set("/flows/0/leavers", "4")),
        edge(
            "C405",
            "a copy of 9 people",
            body -> {
              twoYears(body);
              body.set("/staffInPost/0/headcount", "9")
                  .remove("/staffInPost/2")
                  .remove("/staffInPost/1");
              body.lastYear()
                  .set("/staffInPost/0/headcount", "9")
                  .remove("/staffInPost/2")
                  .remove("/staffInPost/1");
            }),
        cross(
            "C405",
            "another unit's figures are another matter, its flows are C406's",
            body -> {
              copied(body);
              body.after(
                  new PriorReturns(
                      List.of(
                          new PriorReturn(
                              "0198f0a1-5f00-7c3e-8a53-9d1b2c3d4e61",
                              Lineage.CONTRACT_WON,
                              LocalDate.parse("2023-06-30"),
                              body.lastYear().content(),
                              List.of())),
                      List.of()));
            },
            "C406 /flows"));
  }

  private static Body copied(Body body) {
    Body last = body.copy();
    ObjectNode first = body.line(B, 0).deepCopy();
    body.lines(B).remove(0);
    body.lines(B).add(first);
    return body.after(last);
  }

  private static Stream<RuleCase> c406() {
    return Stream.of(
        fires(
            "C406",
            "joiners, leavers and vacancies",
            body -> copied(body).set("/unpaidStaff/0/wte", "1.26"),
            "C406 /flows"),
        edge(
            "C406",
            "one leaver more",
            body -> copied(body).set("/flows/0/leavers", "4").set("/flows/0/internalMovesIn", "2")),
        edge(
            "C406",
            "no vacancies in both years",
            body -> {
              copied(body).set("/vacancies", "[]").set("/unpaidStaff/0/wte", "1.26");
              body.lastYear().set("/vacancies", "[]");
            }),
        cross(
            "C406",
            "everything else, too, is C405 alone",
            body -> copied(body),
            "C405 /staffInPost"));
  }
}
