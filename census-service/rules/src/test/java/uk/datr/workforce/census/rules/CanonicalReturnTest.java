package uk.datr.workforce.census.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.datr.workforce.census.rules.Section.B;

import org.junit.jupiter.api.Test;

class CanonicalReturnTest {

  @Test
  void linesAreInOrderOfTheirKeys() {
    assertThat(CanonicalReturn.of(Body.faultless().content()).staffInPost())
        .extracting(line -> line.role() + " " + line.basis())
        .containsExactly("DAW01 AGENCY", "DAW01 PERMANENT", "MGA99 BANK", "NUR02 FIXED_TERM");
  }

  @Test
  void codesOfTheHeaderAreInOrderAndDecimalsHaveTwoPlaces() {
    ReturnContent canonical = CanonicalReturn.of(Body.faultless().content());

    assertThat(canonical.header().laCodes()).containsExactly("E08000032", "E08000035");
    assertThat(canonical.toJson().at("/header/standardWeeklyHours").toString()).isEqualTo("37.50");
    assertThat(canonical.toJson().at("/staffInPost/1/wte").toString()).isEqualTo("11.40");
  }

  @Test
  void anotherSpellingOfTheSameNumbersIsTheSame() {
    Body other = Body.faultless();
    other.line(B, 0).set("wte", Body.parse("1140e-2"));
    other.line(B, 0).set("headcount", Body.parse("12.0"));

    assertThat(CanonicalReturn.of(other.content()))
        .isEqualTo(CanonicalReturn.of(Body.faultless().content()));
  }

  @Test
  void notAnsweredAndNoneAreDifferent() {
    Body none = Body.faultless();
    none.lines(B).removeAll();
    Body notAnswered = Body.faultless();
    notAnswered.root().remove(B.field());

    assertThat(CanonicalReturn.of(none.content()))
        .isNotEqualTo(CanonicalReturn.of(notAnswered.content()));
  }
}
