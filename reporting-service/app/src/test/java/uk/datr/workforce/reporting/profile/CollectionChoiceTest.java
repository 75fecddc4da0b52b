package uk.datr.workforce.reporting.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.datr.workforce.events.CollectionState.ARCHIVED;
import static uk.datr.workforce.events.CollectionState.CLOSED;
import static uk.datr.workforce.events.CollectionState.FAMILIARISATION;
import static uk.datr.workforce.events.CollectionState.OPEN;
import static uk.datr.workforce.events.CollectionState.PLANNED;
import static uk.datr.workforce.events.CollectionState.PUBLISHED;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.datr.workforce.events.CollectionState;

/** Which collections a profile speaks of. */
class CollectionChoiceTest {

  private static final CensusCollection OF_2023 = collection(2023, ARCHIVED);
  private static final CensusCollection OF_2024 = collection(2024, PUBLISHED);
  private static final CensusCollection OF_2025 = collection(2025, CLOSED);
  private static final CensusCollection OF_2026 = collection(2026, OPEN);
  private static final CensusCollection OF_2027 = collection(2027, PLANNED);

  @Test
  void withoutAWishItIsTheLatestThatRuns() {
    assertThat(CollectionChoice.of(List.of(OF_2026, OF_2024, OF_2025, OF_2027), null))
        .contains(new CollectionChoice(OF_2026, OF_2024));
  }

  @Test
  void whenNoneRunsItIsTheLastPublished() {
    assertThat(CollectionChoice.of(List.of(OF_2024, OF_2027, OF_2023), null))
        .contains(new CollectionChoice(OF_2024, OF_2024));
  }

  @Test
  void anOlderPublicationIsComparedWithItself() {
    assertThat(CollectionChoice.of(List.of(OF_2023, OF_2024, OF_2026), "C-2023"))
        .contains(new CollectionChoice(OF_2023, OF_2023));
  }

  @Test
  void aRunningCollectionIsComparedWithTheLastPublished() {
    assertThat(CollectionChoice.of(List.of(OF_2023, OF_2024, OF_2025, OF_2026), "C-2025"))
        .contains(new CollectionChoice(OF_2025, OF_2024));
  }

  @Test
  void beforeTheFirstPublicationThereIsNothingPublished() {
    assertThat(CollectionChoice.of(List.of(OF_2026), null))
        .contains(new CollectionChoice(OF_2026, null));
    assertThat(CollectionChoice.of(List.of(OF_2027), null))
        .contains(new CollectionChoice(null, null));
  }

  @Test
  void anUnknownCollectionIsNotThere() {
    assertThat(CollectionChoice.of(List.of(OF_2026), "C-1999")).isEmpty();
    assertThat(CollectionChoice.of(List.of(OF_2026), "")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(CollectionState.class)
  void aCollectionNeverRunsAndIsPublishedAtOnce(CollectionState state) {
    CensusCollection collection = collection(2026, state);
    assertThat(collection.live() && collection.published()).isFalse();
    if (state == PLANNED || state == FAMILIARISATION) {
      assertThat(collection.live() || collection.published()).isFalse();
    }
  }

  private static CensusCollection collection(int year, CollectionState state) {
    return new CensusCollection("C-" + year, year, LocalDate.of(year, 6, 30), state, 1);
  }
}
