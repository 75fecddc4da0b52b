package uk.datr.workforce.census.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static uk.datr.workforce.census.rules.Section.B;
import static uk.datr.workforce.census.rules.Section.E;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.datr.workforce.census.rules.ReturnContent.Header;
import uk.datr.workforce.census.rules.ReturnContent.StaffInPost;

class ReturnReaderTest {

  static LongStream seeds() {
    return LongStream.range(0, 3_000);
  }

  @Test
  void readsEverythingThatWasSent() {
    ReadReturn read = Body.faultless().read();

    assertThat(read.complete()).isTrue();
    assertThat(read.content().header().contractStart()).isEqualTo(LocalDate.parse("2020-04-01"));
    assertThat(read.content().staffInPost())
        .element(2)
        .isEqualTo(new StaffInPost("MGA99", "building manager", "BANK", 1, new BigDecimal("0.20")));
    assertThat(read.content().toJson().equals(Body.BY_MEANING, Body.faultless().root())).isTrue();
  }

  @Test
  void absentAndNullAreBothNotAnswered() {
    Body body = Body.faultless();
    body.root().putNull("vacancies").remove("flows");
    body.line(B, 0).putNull("headcount").remove("wte");

    assertThat(body.read().complete()).isTrue();
    assertThat(body.content().vacancies()).isNull();
    assertThat(body.content().flows()).isNull();
    assertThat(body.content().staffInPost())
        .first()
        .isEqualTo(new StaffInPost("DAW01", null, "PERMANENT", null, null));
  }

  @Test
  void namesWhatHasTheWrongTypeAndReadsTheRest() {
    Body body = Body.faultless();
    body.header()
        .put("sector", 5)
        .put("contractStart", "1 April 2020")
        .put("contractEnd", "2027-02-30");
    body.codes("settings").set(1, true);
    body.line(B, 1).put("headcount", "two");
    body.lines(B).set(0, "a line");
    body.root().put(E.field(), "none");

    ReadReturn read = body.read();

    assertThat(read.unreadable())
        .containsExactlyInAnyOrder(
            "/header/sector",
            "/header/contractStart",
            "/header/contractEnd",
            "/header/settings/1",
            "/staffInPost/1/headcount",
            "/staffInPost/0",
            "/flows");
    assertThat(read.misfits()).isEmpty();
    assertThat(read.content().staffInPost()).hasSize(4);
    assertThat(read.readable("/staffInPost/0/role")).isFalse();
    assertThat(read.readable("/staffInPost/1/role")).isTrue();
    assertThat(read.readable("/staffInPost")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "5", "\"return\"", "true", "{}", "{\"header\":[]}"})
  void readsAnyJsonAsAReturnWithoutContent(String json) {
    ReadReturn read = ReturnReader.read(Body.parse(json));

    assertThat(read.content()).isEqualTo(new ReturnContent(Header.NONE, null, null, null, null));
    assertThat(read.content().nil()).isFalse();
  }

  @Test
  void readsNothingFromNoNode() {
    assertThat(ReturnReader.read(Body.JSON.missingNode()).unreadable()).containsExactly("");
    assertThat(ReturnReader.read(Body.JSON.missingNode()).readable("/header")).isFalse();
  }

  @Test
  void decimalsReadAsDoublesAreTheSame() throws JsonProcessingException {
    JsonNode doubles = new JsonMapper().readTree(Body.faultless().root().toString());

    assertThat(ReturnReader.read(doubles).content()).isEqualTo(Body.faultless().content());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void neverThrowsWhateverItIsGiven(long seed) {
    JsonNode body = new RandomBodies(seed).mutilated();

    ReadReturn read = ReturnReader.read(body);

    assertThat(RuleEngine.check(read, Body.PROVIDER, Stage.SUBMIT, RuleSettings.standard()))
        .allSatisfy(finding -> {
          assertThat(finding.message()).doesNotContain("{", "\u0000");
          assertThat(exists(body, finding)).as(finding.toString()).isTrue();
        });
    assertThat(ReturnReader.read(read.content().toJson()).content()).isEqualTo(read.content());
    assertThat(read.unreadable()).allMatch(pointer -> !body.at(pointer).isMissingNode());
    assertThat(read.unreadable()).containsAll(read.misfits().keySet());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void neverThrowsWhateverSectionsAndYearBeforeItIsGiven(long seed) {
    RandomBodies bodies = new RandomBodies(seed);
    Body faultless =
        switch ((int) (seed % 3)) {
          case 0 -> Body.full();
          case 1 -> Body.commissioner();
          default -> Body.lero();
        };
    ReturnContent lastYear = ReturnReader.read(bodies.mutilated(faultless.lastYear())).content();
    ReturnContext context =
        faultless
            .context()
            .after(PriorReturns.own("a unit", LocalDate.parse("2023-06-30"), lastYear, List.of()));
    JsonNode body = bodies.mutilated(faultless);

    ReadReturn read = ReturnReader.read(body);

    assertThat(RuleEngine.check(read, context, Stage.SUBMIT, RuleSettings.standard()))
        .allSatisfy(finding -> {
          assertThat(finding.message()).doesNotContain("{", "}", "\u0000");
          assertThat(exists(body, finding)).as(finding.toString()).isTrue();
        });
    assertThat(ReturnReader.read(read.content().toJson()).content()).isEqualTo(read.content());
    assertThat(read.unreadable()).allMatch(pointer -> !body.at(pointer).isMissingNode());
    assertThat(Indicators.of(read.content(), Optional.of(lastYear))).isNotNull();
  }

  @Test
  void contentRefusesNumbersOfTheWrongFormat() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StaffInPost("DAW01", null, "BANK", -1, null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StaffInPost("DAW01", null, "BANK", 100_001, null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StaffInPost("DAW01", null, "BANK", 1, new BigDecimal("0.125")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StaffInPost("DAW01", null, "BANK", 1, new BigDecimal("1E999999999")));
  }

  /** A finding points at something that was sent, or at a field or section that is missing from it. */
  private static boolean exists(JsonNode body, RuleFinding finding) {
    String pointer = finding.pointer();
    String parent = pointer.substring(0, pointer.lastIndexOf('/'));
    return !body.at(pointer).isMissingNode() || !body.at(parent).isMissingNode();
  }
}
