package uk.datr.workforce.reporting.profile;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which collections a profile speaks of: one for live figures, one for published ones.
 *
 * @param chosen the collection asked for; without a wish the latest running one, else the last published one; none while
 *     there is neither
 * @param published the collection asked for when it is published itself, else the last published one; none before the
 *     first publication
 */
record CollectionChoice(@Nullable CensusCollection chosen, @Nullable CensusCollection published) {

  private static final Comparator<CensusCollection> BY_DAY =
      Comparator.comparing(CensusCollection::referenceDate).thenComparing(CensusCollection::id);

  /**
   * Chooses among the collections known.
   *
   * @param wish id of a collection, or none
   * @return empty when the collection wished for is not known
   */
  static Optional<CollectionChoice> of(List<CensusCollection> known, @Nullable String wish) {
    CensusCollection lastPublished =
        known.stream().filter(CensusCollection::published).max(BY_DAY).orElse(null);
    if (wish == null) {
      CensusCollection chosen =
          known.stream().filter(CensusCollection::live).max(BY_DAY).orElse(lastPublished);
      return Optional.of(new CollectionChoice(chosen, lastPublished));
    }
    return known.stream()
        .filter(collection -> collection.id().equals(wish))
        .findFirst()
        .map(chosen -> new CollectionChoice(chosen, chosen.published() ? chosen : lastPublished));
  }
}
