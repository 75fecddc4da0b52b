package uk.datr.workforce.census.rules;

import static uk.datr.workforce.census.rules.RuleCase.cross;
import static uk.datr.workforce.census.rules.RuleCase.edge;
import static uk.datr.workforce.census.rules.RuleCase.fires;
import static uk.datr.workforce.census.rules.Section.N;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules C206 to C211: tables that have to add up. */
class SumRulesTest {

  @ParameterizedTest
  @MethodSource("cases")
  void everyCaseHasExactlyItsFindings(RuleCase ruleCase) {
    ruleCase.check();
  }

  static Stream<RuleCase> cases() {
    return Stream.of(c206(), c207(), c208(), c209(), c210(), c211())
        .flatMap(one -> one)
        .map(RuleCase::full);
  }

  private static Stream<RuleCase> c206() {
    return Stream.of(
        fires(
            "C206",
            "one person more",
            body -> body.set("/pattern/2/headcount", "3"),
            "C206 /pattern"),
        fires(
            "C206",
            "a contract type without people",
            body -> body.set("/pattern/-", "{'basis':'APPRENTICE','pattern':'NK','headcount':1}"),
            "C206 /pattern"),
        fires(
            "C206",
            "people under the wrong contract type are two differences",
            body -> body.set("/pattern/2/basis", "'SECONDED_IN'"),
            "C206 /pattern",
            "C206 /pattern"),
        edge(
            "C206",
            "a contract type of nobody",
            body -> body.set("/pattern/-", "{'basis':'APPRENTICE','pattern':'NK','headcount':0}")),
        cross(
            "C206",
            "a headcount that cannot be read is not added up",
            body -> body.set("/pattern/2/headcount", "'two'")));
  }

  private static Stream<RuleCase> c207() {
    return Stream.of(
        fires(
            "C207",
            "age of a paid person missing",
            body -> body.set("/demographics/ageBand/0/paid", "2"),
            "C207 /demographics/ageBand"),
        fires(
            "C207",
            "gender of an unpaid person too many",
            body -> body.set("/demographics/gender/0/unpaid", "5"),
            "C207 /demographics/gender"),
        fires(
            "C207",
            "ethnicity of both",
            body -> body.set("/demographics/ethnicCategory/0", "{'code':'A','paid':1,'unpaid':1}"),
            "C207 /demographics/ethnicCategory",
            "C207 /demographics/ethnicCategory"),
        fires(
            "C207",
            "time in post",
            body -> body.set("/timeInPost/0/headcount", "6"),
            "C207 /timeInPost"),
        edge(
            "C207",
            "people moved from one code to another",
            body ->
                body.set("/demographics/gender/0/paid", "11")
                    .set("/demographics/gender/1/paid", "8")),
        cross(
            "C207",
            "tables of staff that are not held are compared with nothing",
            body ->
                body.staffAlone()
                    .set("/header/notHeld", "['B','F','H','K','M']")
                    .remove("/staffInPost")
                    .set(
                        "/demographics",
                        "{'ageBand':[{'code':'U20','paid':3,'unpaid':6}],"
                            + "'gender':[{'code':'1','paid':4,'unpaid':6}],"
                            + "'ethnicCategory':[{'code':'A','paid':5,'unpaid':6}]}")));
  }

  private static Stream<RuleCase> c208() {
    return Stream.of(
        fires("C208", "too little", body -> body.set("/funding/0/wte", "10.44"), "C208 /funding"),
        fires("C208", "too much", body -> body.set("/funding/0/wte", "10.56"), "C208 /funding"),
        edge("C208", "within the tolerance", body -> body.set("/funding/0/wte", "10.45")),
        cross(
            "C208",
            "WTE of the wrong format",
            body -> body.set("/funding/0/wte", "10.445"),
            "C012 /funding/0/wte"));
  }

  private static Stream<RuleCase> c209() {
    return Stream.of(
        fires("C209", "too little", body -> body.set("/laSplit/0/wte", "11"), "C209 /laSplit"),
        fires("C209", "nothing", body -> body.set("/laSplit", "[]"), "C209 /laSplit"),
        edge("C209", "within the tolerance", body -> body.set("/laSplit/0/wte", "12.05")),
        cross(
            "C209",
            "beside an authority that is not the unit's",
            body -> body.set("/laSplit/1/laCode", "'E08000034'").set("/laSplit/0/wte", "11"),
            "C209 /laSplit",
            "C210 /laSplit/1/laCode"));
  }

  private static Stream<RuleCase> c210() {
    return Stream.of(
        fires(
            "C210",
            "another authority",
            body -> body.set("/laSplit/1/laCode", "'E08000034'"),
            "C210 /laSplit/1/laCode"),
        edge(
            "C210",
            "two other authorities of the header",
            body -> {
              body.set("/header/laCodes", "['E08000016','E08000035']")
                  .lastYear()
                  .set("/header/laCodes", "['E08000016','E08000035']");
              body.set("/laSplit/0/laCode", "'E08000016'").set("/laSplit/1/laCode", "'E08000035'");
            }),
        cross(
            "C210",
            "a code that is none is C011 alone",
            body -> body.set("/laSplit/1/laCode", "'E08000099'"),
            "C011 /laSplit/1/laCode"),
        cross(
            "C210",
            "the same authority under two codes is one",
            body -> {
              body.set("/header/laCodes", "['E08000016','E08000035']")
                  .lastYear()
                  .set("/header/laCodes", "['E08000016','E08000035']");
              body.set("/laSplit/0/laCode", "'E08000038'").set("/laSplit/1/laCode", "'E08000035'");
            },
            "C010 /laSplit/0/laCode"));
  }

  private static Stream<RuleCase> c211() {
    return Stream.of(
        fires("C211", "no split", body -> body.remove("/laSplit"), "C211 /laSplit"),
        edge(
            "C211",
            "one authority alone",
            body -> {
              body.remove("/laSplit").remove("/header/laCodes/1");
              body.lastYear().remove("/header/laCodes/1");
            }),
        edge("C211", "not held", body -> body.notHolding(N)),
        cross(
            "C211",
            "one authority under two codes is one",
            body -> {
              body.remove("/laSplit").set("/header/laCodes", "['E08000016','E08000038']");
              body.lastYear().set("/header/laCodes", "['E08000016']");
            },
            "C010 /header/laCodes/1"),
        cross(
            "C211",
            "a split that cannot be read may be one",
            body -> body.set("/laSplit", "'half each'")));
  }
}
