package uk.datr.workforce.census.rules;

import static uk.datr.workforce.census.rules.RuleCase.cross;
import static uk.datr.workforce.census.rules.RuleCase.edge;
import static uk.datr.workforce.census.rules.RuleCase.fires;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules C301 to C303 and C309 to C312: what fits the kind and sector of a unit. */
class KindRulesTest {

  @ParameterizedTest
  @MethodSource("cases")
  void everyCaseHasExactlyItsFindings(RuleCase ruleCase) {
    ruleCase.check();
  }

  static Stream<RuleCase> cases() {
    return Stream.of(c301(), c302(), c303(), c309(), c310(), c311(), c312()).flatMap(one -> one);
  }

  private static Stream<RuleCase> c301() {
    return Stream.of(
        fires(
                "C301",
                "voluntary",
                body -> body.withoutLastYear().set("/header/sector", "'VOL'"),
                "C301 /header/sector")
            .on(Body::commissioner),
        edge("C301", "LA", body -> body.set("/header/sector", "'LA'")).on(Body::commissioner),
        edge(
                "C301",
                "a provider may be anything",
                body -> body.withoutLastYear().set("/header/sector", "'IND'"))
            .full(),
        cross(
                "C301",
                "a sector that there is not is C009 alone",
                body -> body.withoutLastYear().set("/header/sector", "'CITY'"),
                "C009 /header/sector")
            .on(Body::commissioner));
  }

  private static Stream<RuleCase> c302() {
    return Stream.of(
        fires(
                "C302",
                "a drug and alcohol worker",
                body -> body.withoutLastYear().set("/staffInPost/2/role", "'DAW01'"),
                "C302 /staffInPost/2/role")
            .on(Body::commissioner),
        edge("C302", "management", body -> body.set("/staffInPost/2/role", "'MGA05'"))
            .on(Body::commissioner),
        cross(
                "C302",
                "a role that there is not is C009 alone",
                body -> body.set("/staffInPost/2/role", "'DAW77'"),
                "C009 /staffInPost/2/role")
            .on(Body::commissioner));
  }

  private static Stream<RuleCase> c303() {
    return Stream.of(
        fires(
                "C303",
                "at a provider",
                body -> body.withoutLastYear().set("/staffInPost/3/role", "'COM02'"),
                "C303 /staffInPost/3/role")
            .full(),
        fires(
                "C303",
                "at a recovery organisation, beside its missing peers",
                body ->
                    body.withoutLastYear()
                        .set("/staffInPost/0/role", "'COM06'")
                        .set("/unpaidStaff/0/role", "'DAW01'"),
                "C308 /staffInPost",
                "C303 /staffInPost/0/role")
            .on(Body::lero),
        edge("C303", "at a commissioning team", body -> {}).on(Body::commissioner),
        cross(
                "C303",
                "unpaid people are another matter",
                body -> body.set("/unpaidStaff/1/role", "'COM02'"))
            .full());
  }

  private static Stream<RuleCase> c309() {
    return Stream.of(
            fires(
                "C309",
                "a volunteer",
                body ->
                    body.set("/unpaidStaff/1", "{'role':'NUR01','kind':'VOLUNTEER','headcount':1}"),
                "C309 /unpaidStaff/1/role"),
            edge(
                "C309",
                "an honorary contract",
                body ->
                    body.set("/unpaidStaff/1", "{'role':'NUR01','kind':'HONORARY','headcount':1}")),
            edge(
                "C309",
                "nobody",
                body ->
                    body.set(
                        "/unpaidStaff/-", "{'role':'NUR01','kind':'VOLUNTEER','headcount':0}")),
            cross(
                "C309",
                "a kind that there is not",
                body ->
                    body.set("/unpaidStaff/1", "{'role':'NUR01','kind':'HELPER','headcount':1}"),
                "C009 /unpaidStaff/1/kind"))
        .map(RuleCase::full);
  }

  private static Stream<RuleCase> c310() {
    return Stream.of(
            fires(
                "C310",
                "8 of 15 at a voluntary organisation",
                body -> body.set("/pay/0/payBand", "'AFC6'"),
                "C310 /pay"),
            fires(
                "C310",
                "none at an NHS trust",
                body -> body.withoutLastYear().set("/header/sector", "'NHS'"),
                "C310 /pay"),
            edge(
                "C310",
                "7 of 15 at a voluntary organisation",
                body -> body.set("/pay/1/payBand", "'AFC6'")),
            edge(
                "C310",
                "a doctor at an NHS trust",
                body ->
                    body.withoutLastYear()
                        .set("/header/sector", "'NHS'")
                        .set("/pay/1/payBand", "'MED'")),
            edge(
                "C310",
                "nothing known at an NHS trust",
                body ->
                    body.withoutLastYear()
                        .set("/header/sector", "'NHS'")
                        .set("/pay", "[{'payBand':'NK','headcount':19}]")),
            cross(
                "C310",
                "a pay band that there is not",
                body -> body.set("/pay/0/payBand", "'AFC6'").set("/pay/1/payBand", "'AFC8E'"),
                "C009 /pay/1/payBand"))
        .map(RuleCase::full);
  }

  private static Stream<RuleCase> c311() {
    return Stream.of(
            fires(
                "C311",
                "30.01 WTE",
                body -> team(body, "PERMANENT", 31, "30.01"),
                "C311 /staffInPost"),
            fires(
                "C311",
                "bank staff without hours",
                body -> team(body, "BANK", 2, "0"),
                "C311 /staffInPost"),
            edge("C311", "30 WTE", body -> team(body, "PERMANENT", 31, "30")),
            cross(
                "C311",
                "people without hours who have a contract are C202 alone",
                body -> team(body, "PERMANENT", 2, "0"),
                "C202 /staffInPost/0/wte"),
            cross(
                "C311",
                "nobody at all is C102 alone",
                body -> team(body, "PERMANENT", 0, "0").set("/staffInPost", "[]"),
                "C102 /staffInPost"))
        .map(one -> one.on(Body::commissioner));
  }

  private static Stream<RuleCase> c312() {
    return Stream.of(
            fires(
                "C312",
                "staff without the money",
                body -> body.set("/staffInPost/3/role", "'DAW07'").withoutLastYear(),
                "C312 /funding"),
            fires(
                "C312",
                "the money without staff",
                body -> body.set("/funding/2/source", "'IPS'"),
                "C312 /funding"),
            edge(
                "C312",
                "both",
                body ->
                    body.withoutLastYear()
                        .set("/staffInPost/3/role", "'DAW07'")
                        .set("/funding/2/source", "'IPS'")),
            cross(
                "C312",
                "a grant before it began is no source, but the fault is its own",
                body ->
                    body.withoutLastYear()
                        .set("/staffInPost/3/role", "'DAW07'")
                        .set("/funding/2/source", "'DATRIG'"),
                "C009 /funding/2/source"))
        .map(RuleCase::full);
  }

  /** A team of one role, without the tables of staff. */
  private static Body team(Body body, String basis, int headcount, String wte) {
    return body.notHolding(Section.F, Section.G, Section.H, Section.M)
        .withoutLastYear()
        .set(
            "/staffInPost",
            "[{'role':'COM02','basis':'"
                + basis
                + "','headcount':"
                + headcount
                + ",'wte':"
                + wte
                + "}]");
  }
}
