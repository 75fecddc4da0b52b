package uk.datr.workforce.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LeaksTest {
  private static final Leaks LEAKS =
      new Leaks(Map.of("contact name", "canary1a", "access token", "eyJhbGciOi.payload.Sig"));

  @Test
  void aTextWithoutTheWordsIsClean() {
    assertThat(LEAKS.in("the logs", "INFO A return was saved.")).isEmpty();
  }

  @Test
  void aWordInTheMiddleOfALineIsFoundByItsMeaning() {
    assertThat(LEAKS.in("the logs", "INFO Saved.\nDEBUG contact=canary1a,unit=4\n"))
        .containsExactly("contact name in the logs");
  }

  @Test
  void aWordInOtherLettersIsFound() {
    assertThat(LEAKS.in("the logs", "CANARY1A")).containsExactly("contact name in the logs");
    assertThat(LEAKS.in("the logs", "Bearer eyJhbGciOi.payload.Sig"))
        .containsExactly("access token in the logs");
  }

  @Test
  void aLookIntoNothingIsNoCleanText() {
    assertThat(LEAKS.in("the logs", "\n")).containsExactly("nothing to look at in the logs");
  }

  @Test
  void aLookForNothingIsNoCleanText() {
    assertThat(new Leaks(Map.of()).in("the logs", "INFO"))
        .containsExactly("no words to look for in the logs");
  }
}
