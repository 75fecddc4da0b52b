package uk.datr.workforce.census.rules;

import static uk.datr.workforce.census.rules.RuleCase.cross;
import static uk.datr.workforce.census.rules.RuleCase.edge;
import static uk.datr.workforce.census.rules.RuleCase.fires;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules C221 to C228: registration, caseload and sickness beside the staff in post. */
class ProfessionRulesTest {

  @ParameterizedTest
  @MethodSource("cases")
  void everyCaseHasExactlyItsFindings(RuleCase ruleCase) {
    ruleCase.check();
  }

  static Stream<RuleCase> cases() {
    return Stream.of(c221(), c222(), c223(), c224(), c225(), c226(), c227(), c228())
        .flatMap(one -> one)
        .map(RuleCase::full);
  }

  private static Stream<RuleCase> c221() {
    return Stream.of(
        fires(
            "C221",
            "3 of 2",
            body -> body.set("/registration/registered/0/headcount", "3"),
            "C221 /registration/registered/0/headcount"),
        fires(
            "C221",
            "a role that nobody is in",
            body ->
                body.set(
                    "/registration/registered/-", "{'role':'SWK01','body':'SWE','headcount':1}"),
            "C221 /registration/registered/1/headcount"),
        edge(
            "C221",
            "both on two registers",
            body ->
                body.set(
                    "/registration/registered/-", "{'role':'NUR02','body':'HCPC','headcount':2}")),
        cross(
            "C221",
            "a role that there is not",
            body ->
                body.set(
                    "/registration/registered/-", "{'role':'NUR20','body':'NMC','headcount':9}"),
            "C009 /registration/registered/1/role"));
  }

  private static Stream<RuleCase> c222() {
    return Stream.of(
        fires(
            "C222",
            "1 of 2",
            body -> body.set("/registration/registered/0/headcount", "1"),
            "C222 /registration/registered"),
        fires(
            "C222",
            "not registered",
            body -> body.set("/registration/registered/0/body", "'NONE'"),
            "C222 /registration/registered"),
        edge(
            "C222",
            "an accredited register counts",
            body -> body.set("/registration/registered/0/body", "'BACP'")),
        cross(
            "C222",
            "a register that there is not",
            body ->
                body.set("/registration/registered/0/headcount", "1")
                    .set(
                        "/registration/registered/-",
                        "{'role':'NUR02','body':'XXX','headcount':1}"),
            "C009 /registration/registered/1/body"),
        cross(
            "C222",
            "a headcount that cannot be read",
            body -> body.set("/registration/registered/0/headcount", "true")));
  }

  private static Stream<RuleCase> c223() {
    return Stream.of(
        fires(
            "C223",
            "3 of 2",
            body -> body.set("/registration/nonMedicalPrescribers", "3"),
            "C223 /registration/nonMedicalPrescribers"),
        edge("C223", "2 of 2", body -> body.set("/registration/nonMedicalPrescribers", "2")),
        edge("C223", "not given", body -> body.remove("/registration/nonMedicalPrescribers")),
        cross(
            "C223",
            "unpaid nurses are eligible, too",
            body ->
                body.set("/registration/nonMedicalPrescribers", "3")
                    .set("/unpaidStaff/1", "{'role':'NUR01','kind':'HONORARY','headcount':1}")),
        cross(
            "C223",
            "part of a prescriber",
            body -> body.set("/registration/nonMedicalPrescribers", "9.5"),
            "C012 /registration/nonMedicalPrescribers"));
  }

  private static Stream<RuleCase> c224() {
    return Stream.of(
        fires(
            "C224",
            "14 of 13",
            body -> body.set("/caseload/0/caseHolders", "14"),
            "C224 /caseload/0/caseHolders"),
        fires(
            "C224",
            "cases of nobody",
            body ->
                body.set(
                    "/caseload/-",
                    "{'role':'PEER01','caseHolders':0,'caseHolderWte':0,'openCases':1}"),
            "C224 /caseload/1/openCases"),
        edge("C224", "13 of 13", body -> body.set("/caseload/0/caseHolders", "13")),
        edge(
            "C224",
            "no cases of nobody",
            body ->
                body.set(
                    "/caseload/-",
                    "{'role':'PEER01','caseHolders':0,'caseHolderWte':0,'openCases':0}")),
        cross(
            "C224",
            "a role given twice",
            body ->
                body.set(
                    "/caseload/-",
                    "{'role':'DAW01','caseHolders':1,'caseHolderWte':1,'openCases':45}"),
            "C013 /caseload/1"));
  }

  private static Stream<RuleCase> c225() {
    return Stream.of(
        fires(
            "C225",
            "61 for each",
            body -> body.set("/caseload/0/openCases", "541"),
            "C225 /caseload"),
        fires(
            "C225",
            "under 5 for each",
            body -> body.set("/caseload/0/openCases", "44"),
            "C225 /caseload"),
        edge("C225", "60 for each", body -> body.set("/caseload/0/openCases", "540")),
        edge("C225", "5 for each", body -> body.set("/caseload/0/openCases", "45")),
        cross(
            "C225",
            "cases of other roles are another matter",
            body ->
                body.set(
                    "/caseload/-",
                    "{'role':'NUR02','caseHolders':2,'caseHolderWte':1,'openCases':300}")),
        cross(
            "C225",
            "WTE that is not given",
            body ->
                body.set("/caseload/0/openCases", "5400")
                    .remove("/caseload/0/caseHolderWte")
                    .withoutLastYear()));
  }

  private static Stream<RuleCase> c226() {
    return Stream.of(
        fires("C226", "15.03 per cent", body -> sick(body, "526"), "C226 /sickness/wteDaysLost"),
        fires("C226", "nothing", body -> sick(body, "0"), "C226 /sickness/wteDaysLost"),
        edge("C226", "15 per cent", body -> sick(body, "525")),
        edge(
            "C226",
            "under 20 WTE",
            body -> body.withoutLastYear().set("/sickness/wteDaysLost", "0")),
        cross("C226", "days that cannot be read", body -> sick(body, "'many'")));
  }

  private static Stream<RuleCase> c227() {
    return Stream.of(
        fires(
            "C227",
            "more lost",
            body -> body.withoutLastYear().set("/sickness/wteDaysLost", "3500.01"),
            "C227 /sickness/wteDaysLost"),
        edge(
            "C227",
            "all lost",
            body -> body.withoutLastYear().set("/sickness/wteDaysLost", "3500")),
        cross(
            "C227",
            "beside C226 it speaks alone",
            body -> sick(body, "4000"),
            "C227 /sickness/wteDaysLost"));
  }

  private static Stream<RuleCase> c228() {
    return Stream.of(
        fires(
            "C228",
            "far too few",
            body -> body.withoutLastYear().set("/sickness/wteDaysAvailable", "2789"),
            "C228 /sickness/wteDaysAvailable"),
        fires(
            "C228",
            "between both ways of counting",
            body -> body.withoutLastYear().set("/sickness/wteDaysAvailable", "4300"),
            "C228 /sickness/wteDaysAvailable"),
        edge(
            "C228",
            "80 per cent of working days",
            body -> body.withoutLastYear().set("/sickness/wteDaysAvailable", "2790")),
        edge(
            "C228",
            "120 per cent of calendar days",
            body -> body.withoutLastYear().set("/sickness/wteDaysAvailable", "6789")),
        cross(
            "C228",
            "no days available is C227, too",
            body -> body.withoutLastYear().set("/sickness/wteDaysAvailable", "0"),
            "C228 /sickness/wteDaysAvailable",
            "C227 /sickness/wteDaysLost"));
  }

  /** Sickness of a unit of 20 WTE, 4.3 of them of agency staff, without the tables of staff. */
  static Body sick(Body body, String lost) {
    return body.staffAlone()
        .set("/staffInPost/3/headcount", "5")
        .set("/staffInPost/3/wte", "4.3")
        .set("/sickness", "{'wteDaysLost': " + lost + ", 'wteDaysAvailable': 3500}");
  }
}
