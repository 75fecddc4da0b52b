package uk.datr.workforce.census.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.datr.workforce.census.rules.RuleCase.cross;
import static uk.datr.workforce.census.rules.RuleCase.edge;
import static uk.datr.workforce.census.rules.RuleCase.fires;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.datr.workforce.referencedata.LocalAuthorities;

/** Rules C009 to C014, C101 and C103 in sections F to O. */
class TableStructureTest {

  @ParameterizedTest
  @MethodSource("cases")
  void everyCaseHasExactlyItsFindings(RuleCase ruleCase) {
    ruleCase.check();
  }

  static Stream<RuleCase> cases() {
    return Stream.of(c009(), c010(), c012(), c013(), c014(), c101(), c103()).flatMap(one -> one);
  }

  private static Stream<RuleCase> c009() {
    return Stream.concat(
        Stream.of(
                "/pattern/0/pattern",
                "/demographics/ageBand/0/code",
                "/demographics/gender/1/code",
                "/demographics/ethnicCategory/2/code",
                "/timeInPost/1/band",
                "/caseload/0/role",
                "/registration/registered/0/role",
                "/registration/registered/0/body",
                "/registration/qualification/0/code",
                "/pay/0/payBand",
                "/funding/0/source",
                "/flows/0/leaversByReason/0/reason")
            .map(pointer ->
                fires("C009", pointer, body -> body.set(pointer, "'?'"), "C009 " + pointer).full()),
        Stream.of(
            fires(
                    "C009",
                    "a kind of service in the area",
                    body -> body.set("/coverage/0/serviceType", "'PUB'"),
                    "C009 /coverage/0/serviceType")
                .on(Body::commissioner),
            fires(
                    "C009",
                    "a reason why nothing is expected",
                    body -> body.set("/coverage/1/reasonNotExpected", "'LAZY'"),
                    "C009 /coverage/1/reasonNotExpected")
                .on(Body::commissioner),
            fires(
                    "C009",
                    "a section that cannot be missing",
                    body -> body.set("/header/notHeld", "['P']"),
                    "C009 /header/notHeld/0")
                .full(),
            edge("C009", "the last section", body -> body.set("/header/notHeld", "['O']")).full(),
            cross(
                    "C009",
                    "codes of the wrong type are the schema's fault",
                    body -> body.set("/funding/0/source", "1").set("/pay/0/payBand", "{}"))
                .full()));
  }

  private static Stream<RuleCase> c010() {
    return Stream.of(
            fires(
                "C010",
                "a code that comes later",
                body -> {
                  sheffield(body, "E08000039");
                  body.set("/laSplit/0/laCode", "'E08000019'");
                },
                "C010 /header/laCodes/0"),
            fires(
                "C010",
                "in the split, too",
                body -> {
                  sheffield(body, "E08000019");
                  body.set("/laSplit/0/laCode", "'E08000039'");
                },
                "C010 /laSplit/0/laCode"),
            edge(
                "C010",
                "the code in force",
                body -> sheffield(body, "E08000019").set("/laSplit/0/laCode", "'E08000019'")),
            cross(
                "C010",
                "an area that was divided has no single code",
                body -> {
                  body.set("/header/laCodes/0", "'E10000006'")
                      .lastYear()
                      .set("/header/laCodes", "[]");
                  body.set("/laSplit", "[{'laCode':'E08000032','wte':16.5}]");
                },
                "C011 /header/laCodes/0"))
        .map(RuleCase::full);
  }

  private static Body sheffield(Body body, String code) {
    body.lastYear().set("/header/laCodes", "['E08000019','E08000032']");
    return body.set("/header/laCodes/0", "'" + code + "'");
  }

  private static Stream<RuleCase> c012() {
    return Stream.of(
            fires(
                "C012",
                "half a person",
                body -> body.set("/timeInPost/0/headcount", "4.5"),
                "C012 /timeInPost/0/headcount"),
            fires(
                "C012",
                "days without end",
                body -> body.set("/sickness/wteDaysAvailable", "40000000.01"),
                "C012 /sickness/wteDaysAvailable"),
            edge(
                "C012",
                "the days of a large unit",
                body ->
                    body.staffAlone()
                        .set("/staffInPost/0/headcount", "300")
                        .set("/staffInPost/0/wte", "299")
                        .set("/flows/0/leavers", "40")
                        .set("/flows/0/headcountAtStart", "300")
                        .set("/sickness", "{'wteDaysLost':5000,'wteDaysAvailable':110000}")),
            cross(
                "C012",
                "a text is the schema's fault",
                body -> body.set("/demographics/gender/0/paid", "'12'")))
        .map(RuleCase::full);
  }

  private static Stream<RuleCase> c013() {
    return Stream.of(
        twice("/pattern"),
        twice("/demographics/ageBand"),
        twice("/demographics/gender"),
        twice("/demographics/ethnicCategory"),
        twice("/timeInPost"),
        twice("/caseload"),
        twice("/registration/registered"),
        twice("/registration/qualification"),
        twice("/pay"),
        twice("/funding"),
        twice("/laSplit"),
        fires(
                "C013",
                "a provider under the same name",
                body ->
                    body.set(
                        "/coverage/-",
                        "{'providerName':' example recovery SERVICE','serviceType':'COMMUNITY','returnExpected':true}"),
                "C013 /coverage/2")
            .on(Body::commissioner),
        edge(
                "C013",
                "a provider with two services",
                body ->
                    body.set(
                        "/coverage/-",
                        "{'providerName':'Example Recovery Service','serviceType':'OUTREACH','returnExpected':true}"))
            .on(Body::commissioner),
        cross(
                "C013",
                "lines whose code cannot be read are not compared",
                body -> body.set("/pay/0/payBand", "1").set("/pay/1/payBand", "1"))
            .full());
  }

  /** The first line of a table with nobody in it, once more. */
  private static RuleCase twice(String table) {
    return fires(
            "C013",
            table,
            body -> {
              String line = body.root().at(table + "/0").toString();
              body.set(
                  table + "/-",
                  line.replaceAll(
                      "(\"(headcount|paid|unpaid|wte|caseHolderWte|openCases|caseHolders)\":)[0-9.]+",
                      "$10"));
            },
            "C013 " + table + "/" + Body.full().root().at(table).size())
        .full();
  }

  private static Stream<RuleCase> c014() {
    return Stream.concat(
        Stream.of(
                "contactName",
                "contactEmail",
                "contactPhone",
                "ndtmsAgencyCode",
                "comments",
                "dataSourceNote")
            .map(field ->
                fires(
                        "C014",
                        field,
                        body -> body.header().put(field, "text\u0000with a null"),
                        "C014 /header/" + field)
                    .full()),
        Stream.of(
            fires(
                    "C014",
                    "a description",
                    body -> body.line(Section.B, 2).put("roleDescription", "building\nmanager"),
                    "C014 /staffInPost/2/roleDescription")
                .full(),
            fires(
                    "C014",
                    "a name that turns the writing around",
                    body -> body.set("/coverage/0/providerName", "'Example \\u202E Service'"),
                    "C014 /coverage/0/providerName")
                .on(Body::commissioner),
            edge(
                    "C014",
                    "line breaks in comments, and a formula",
                    body ->
                        body.header()
                            .put("comments", "first line\r\n\tsecond line")
                            .put("contactName", "=SUM(A1) Zoë O’Neill 陈 👩‍⚕️"))
                .full(),
            cross("C014", "a text of the wrong type", body -> body.header().put("comments", 5))
                .full()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uD800", "\u007F", "\u0085", "\uFFFE", "\u2066", "\t"})
  void namesHaveNoCharactersThatHide(String character) {
    Body body = Body.full();
    body.header().put("contactName", "A" + character + "B");

    assertThat(body.findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.message())
              .isEqualTo("contactName contains characters that are not accepted.");
          assertThat(finding.value()).isNull();
          assertThat(finding.refuses(Stage.DRAFT)).isTrue();
        });
  }

  private static Stream<RuleCase> c101() {
    return Stream.of(
        fires(
                "C101",
                "no table of gender",
                body -> body.remove("/demographics/gender"),
                "C101 /demographics/gender")
            .full(),
        fires(
                "C101",
                "unpaid staff left out",
                body -> body.remove("/demographics/ageBand/0/unpaid"),
                "C101 /demographics/ageBand/0/unpaid")
            .full(),
        fires(
                "C101",
                "no registers",
                body -> body.remove("/registration/registered"),
                "C101 /registration/registered")
            .full(),
        fires(
                "C101",
                "fields of the header",
                body -> {
                  body.withoutLastYear();
                  body.header()
                      .remove(
                          List.of(
                              "returnType",
                              "sector",
                              "serviceAgeRange",
                              "settings",
                              "laCodes",
                              "standardWeeklyHours"));
                  body.root().remove("laSplit");
                },
                "C101 /header/laCodes",
                "C101 /header/returnType",
                "C101 /header/sector",
                "C101 /header/serviceAgeRange",
                "C101 /header/settings",
                "C101 /header/standardWeeklyHours")
            .full(),
        fires(
                "C101",
                "a line of the area that names nobody and gives no reason",
                body -> body.set("/coverage/0", "{'returnExpected':false}"),
                "C101 /coverage/0/providerName",
                "C101 /coverage/0/reasonNotExpected")
            .on(Body::commissioner),
        fires("C101", "no coverage statement", body -> body.remove("/coverage"), "C101 /coverage")
            .on(Body::commissioner),
        edge(
                "C101",
                "optional sections",
                body -> {
                  body.withoutLastYear();
                  body.root().remove(List.of("sickness", "caseload", "pay"));
                  body.remove("/registration/qualification");
                })
            .full(),
        edge(
                "C101",
                "a nil return needs no hours",
                body -> {
                  body.withoutLastYear();
                  body.root().retain("header");
                  body.header().put("nilReason", "CLOSED").remove("standardWeeklyHours");
                })
            .full(),
        cross(
                "C101",
                "tables of the wrong type are the schema's fault",
                body ->
                    body.set("/demographics/gender", "5")
                        .set("/registration/registered", "{}")
                        .set("/header/settings", "'COMMUNITY'"))
            .full());
  }

  private static Stream<RuleCase> c103() {
    return Stream.of(
        fires(
                "C103",
                "tables that describe staff",
                body -> {
                  body.withoutLastYear();
                  body.header().put("nilReason", "CLOSED");
                  body.lines(Section.B).removeAll();
                  body.lines(Section.C).removeAll();
                  body.root()
                      .remove(
                          List.of(
                              "registration",
                              "caseload",
                              "laSplit",
                              "funding",
                              "pay",
                              "sickness",
                              "flows"));
                  body.set("/header/changeSinceLast", "['CONTRACT_LOST']");
                },
                "C103 /pattern",
                "C103 /demographics",
                "C103 /timeInPost")
            .full(),
        edge(
                "C103",
                "empty tables",
                body -> {
                  body.withoutLastYear();
                  body.root().retain("header");
                  body.header().put("nilReason", "CLOSED");
                  body.root().putArray("funding");
                  body.set("/demographics", "{'gender':[]}");
                })
            .full(),
        cross(
                "C103",
                "a commissioning team without staff still has an area",
                body -> {
                  body.withoutLastYear();
                  body.root().retain("header", "coverage");
                  body.header().put("nilReason", "NO_STAFF_AT_REFERENCE_DATE");
                })
            .on(Body::commissioner));
  }

  @Test
  void aReplacedCodeIsRecordedAsTheOneInForce() {
    Body body = Body.full();
    body.set("/header/laCodes", "['E08000039','E08000019','E08000032']")
        .set(
            "/laSplit",
            "[{'laCode':'E08000039','wte':1},{'laCode':'E08000032','wte':2},{'laCode':'E08000019','wte':3}]");

    ReturnContent recorded =
        SupersededAuthorities.on(LocalDate.parse("2024-06-30"), LocalAuthorities.load())
            .recorded(body.content());

    assertThat(recorded.header().laCodes()).containsExactly("E08000019", "E08000032");
    assertThat(recorded.laSplit())
        .extracting(line -> line.laCode() + " " + line.wte())
        .containsExactly("E08000019 4.00", "E08000032 2.00");
    assertThat(recorded.staffInPost()).isEqualTo(body.content().staffInPost());
  }

  @Test
  void whatCannotBeReplacedStaysAsItWasSent() {
    ReturnContent content =
        Body.full().set("/header/laCodes", "['E10000006','W06000015']").content();

    assertThat(
            SupersededAuthorities.on(LocalDate.parse("2024-06-30"), LocalAuthorities.load())
                .recorded(content))
        .isEqualTo(content);
  }

  @Test
  void theMessageNamesBothCodes() {
    Body body = Body.full();
    body.set("/header/laCodes/0", "'E08000039'").set("/laSplit/0/laCode", "'E08000019'");
    body.lastYear().set("/header/laCodes", "[]");

    assertThat(body.findings())
        .extracting(RuleFinding::message)
        .containsExactly("E08000039 has been replaced by E08000019; recorded as E08000019.");
  }
}
