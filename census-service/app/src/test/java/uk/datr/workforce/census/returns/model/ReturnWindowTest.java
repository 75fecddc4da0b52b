package uk.datr.workforce.census.returns.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.datr.workforce.events.CollectionState;

class ReturnWindowTest {

  private static final Instant OPENS = Instant.parse("2026-07-10T08:00:00Z");
  private static final Instant CLOSES = Instant.parse("2026-09-01T16:00:00Z");
  private static final Instant LATER = Instant.parse("2026-09-15T16:00:00Z");

  @Test
  void theClockOpensAndClosesTheWindowOfAnOpenCollection() {
    ReturnWindow window = ReturnWindow.OF_THE_COLLECTION;

    assertThat(window.openAt(OPENS.minusNanos(1), in(CollectionState.OPEN))).isFalse();
    assertThat(window.openAt(OPENS, in(CollectionState.OPEN))).isTrue();
    assertThat(window.openAt(CLOSES.minusNanos(1), in(CollectionState.OPEN))).isTrue();
    assertThat(window.openAt(CLOSES, in(CollectionState.OPEN))).isFalse();
    assertThat(window.openAt(OPENS, in(CollectionState.CLOSED))).isFalse();
  }

  @ParameterizedTest
  @EnumSource(CollectionState.class)
  void anExtensionHoldsUntilItEndsOrTheCollectionIsFinalised(CollectionState state) {
    ReturnWindow extended = new ReturnWindow(LATER, false);
    boolean worked =
        switch (state) {
          case FAMILIARISATION, OPEN, CLOSED, IN_QA -> true;
          case PLANNED, FINALISED, PUBLISHED, ARCHIVED, UNKNOWN -> false;
        };

    assertThat(extended.openAt(LATER.minusNanos(1), in(state))).isEqualTo(worked);
    assertThat(extended.openAt(LATER, in(state)))
        .isEqualTo(state == CollectionState.FAMILIARISATION);
  }

  @ParameterizedTest
  @EnumSource(CollectionState.class)
  void aReopenedReturnIsTakenUntilTheEndOfQualityAssurance(CollectionState state) {
    boolean worked =
        switch (state) {
          case FAMILIARISATION, OPEN, CLOSED, IN_QA -> true;
          case PLANNED, FINALISED, PUBLISHED, ARCHIVED, UNKNOWN -> false;
        };

    assertThat(new ReturnWindow(null, true).openAt(LATER.plusSeconds(1), in(state)))
        .isEqualTo(worked);
  }

  @Test
  void whilePeopleMakeThemselvesFamiliarTheWindowIsAlwaysOpen() {
    assertThat(
            ReturnWindow.OF_THE_COLLECTION.openAt(
                OPENS.minusSeconds(1), in(CollectionState.FAMILIARISATION)))
        .isTrue();
  }

  private static CollectionFacts in(CollectionState state) {
    return new CollectionFacts(
        "DATRWC-2026", 2026, LocalDate.of(2026, 6, 30), "2024.1", "2026.1", state, OPENS, CLOSES);
  }
}
