package uk.datr.workforce.census.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A return with any number of faults that have nothing to do with each other has exactly these findings. */
class IndependentFaultsTest {

  private record Fault(String finding, Consumer<Body> make) {}

  private static final List<Fault> FAULTS =
      List.of(
          fault("C004 /header/specVersion", body -> body.set("/header/specVersion", "'2023.1'")),
          fault("C009 /header/sector", body -> body.set("/header/sector", "'?'")),
          fault("C106 /header/contactEmail", body -> body.remove("/header/contactEmail")),
          fault(
              "C109 /header/standardWeeklyHours",
              body -> body.set("/header/standardWeeklyHours", "375")),
          fault("C014 /header/comments", body -> body.header().put("comments", "\u0007")),
          fault(
              "C414 /header/changeSinceLast",
              body -> body.set("/header/changeSinceLast", "['TUPE_IN']")),
          fault(
              "C108 /staffInPost/2/roleDescription",
              body -> body.remove("/staffInPost/2/roleDescription")),
          fault(
              "C309 /unpaidStaff/1/role",
              body ->
                  body.set("/unpaidStaff/1", "{'role':'NUR01','kind':'VOLUNTEER','headcount':1}")),
          fault(
              "C212 /vacancies/0/coveredByTemporaryWte",
              body -> body.set("/vacancies/0/coveredByTemporaryWte", "9")),
          fault("C213 /vacancies/1/vacantWte", body -> body.set("/vacancies/1/vacantPosts", "0")),
          fault(
              "C220 /flows/0/leaversByReason",
              body -> body.set("/flows/0/leaversByReason/1/count", "9")),
          fault("C217 /flows/1/joiners", body -> body.set("/flows/1/joiners", "3")),
          fault("C206 /pattern", body -> body.set("/pattern/2/headcount", "1")),
          fault("C207 /demographics/gender", body -> body.set("/demographics/gender/0/paid", "13")),
          fault(
              "C207 /demographics/ageBand",
              body -> body.set("/demographics/ageBand/0/unpaid", "3")),
          fault(
              "C013 /demographics/ethnicCategory/4",
              body ->
                  body.set("/demographics/ethnicCategory/-", "{'code':'A','paid':0,'unpaid':0}")),
          fault("C207 /timeInPost", body -> body.set("/timeInPost/0/headcount", "7")),
          fault("C227 /sickness/wteDaysLost", body -> body.set("/sickness/wteDaysLost", "9000")),
          fault("C224 /caseload/0/caseHolders", body -> body.set("/caseload/0/caseHolders", "99")),
          fault(
              "C222 /registration/registered",
              body -> body.set("/registration/registered/0/headcount", "1")),
          fault(
              "C223 /registration/nonMedicalPrescribers",
              body -> body.set("/registration/nonMedicalPrescribers", "5")),
          fault(
              "C009 /registration/qualification/0/code",
              body -> body.set("/registration/qualification/0/code", "'?'")),
          fault("C009 /pay/0/payBand", body -> body.set("/pay/0/payBand", "'?'")),
          fault("C208 /funding", body -> body.set("/funding/0/wte", "9")),
          fault("C209 /laSplit", body -> body.set("/laSplit/0/wte", "9")),
          fault(
              "C412 /unpaidStaff",
              body ->
                  body.lastYear()
                      .set(
                          "/unpaidStaff", "[{'role':'PEER01','kind':'VOLUNTEER','headcount':12}]")),
          fault("C410 /caseload", body -> body.lastYear().set("/caseload/0/openCases", "41")));

  private static Fault fault(String finding, Consumer<Body> make) {
    return new Fault(finding, make);
  }

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void someFaultsHaveExactlyTheirFindings(long seed) {
    List<Fault> faults = some(new Random(seed));

    assertThat(findings(broken(faults)))
        .containsExactlyInAnyOrderElementsOf(faults.stream().map(Fault::finding).toList());
  }

  @Test
  void aReturnWithMoreThanTwentyDifferentFaultsListsExactlyThose() {
    assertThat(FAULTS).hasSizeGreaterThan(20);
    assertThat(findings(broken(FAULTS)))
        .containsExactlyInAnyOrderElementsOf(FAULTS.stream().map(Fault::finding).toList());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theOrderOfAllLinesSaysNothing(long seed) {
    Random random = new Random(seed);
    Body body = broken(some(random));
    Body shuffled = body.copy();
    shuffled
        .root()
        .fieldNames()
        .forEachRemaining(section -> {
          if (!section.equals(Section.A.field())) {
            shuffle(shuffled.root().get(section), random);
          }
        });

    assertThat(withoutIndexes(shuffled)).containsExactlyInAnyOrderElementsOf(withoutIndexes(body));
    assertThat(CanonicalReturn.of(shuffled.content()))
        .isEqualTo(CanonicalReturn.of(body.content()));
    assertThat(CanonicalReturn.of(shuffled.content()).toJson().toString())
        .isEqualTo(CanonicalReturn.of(body.content()).toJson().toString());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatWasReadIsReadAgain(long seed) {
    ReturnContent content = broken(some(new Random(seed))).content();

    assertThat(ReturnReader.read(content.toJson()).content()).isEqualTo(content);
    assertThat(ReturnReader.read(CanonicalReturn.of(content).toJson()).content())
        .isEqualTo(CanonicalReturn.of(content));
  }

  private static List<Fault> some(Random random) {
    List<Fault> faults = new ArrayList<>(FAULTS);
    Collections.shuffle(faults, random);
    return faults.subList(0, random.nextInt(FAULTS.size()));
  }

  private static Body broken(List<Fault> faults) {
    Body body = Body.full();
    faults.forEach(fault -> fault.make().accept(body));
    return body;
  }

  private static void shuffle(JsonNode node, Random random) {
    if (node instanceof ArrayNode array) {
      List<JsonNode> elements = new ArrayList<>();
      array.forEach(elements::add);
      Collections.shuffle(elements, random);
      array.removeAll().addAll(elements);
    }
    node.forEach(child -> shuffle(child, random));
  }

  private static List<String> findings(Body body) {
    return body.findings().stream()
        .map(finding -> finding.ruleId() + " " + finding.pointer())
        .toList();
  }

  private static List<String> withoutIndexes(Body body) {
    return body.findings().stream()
        .map(finding ->
            finding.ruleId()
                + finding.pointer().replaceAll("/[0-9]+", "/*")
                + finding.message()
                + finding.value()
                + finding.expected())
        .toList();
  }
}
