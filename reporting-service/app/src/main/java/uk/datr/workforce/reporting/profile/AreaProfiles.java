package uk.datr.workforce.reporting.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.kit.time.Clocks;
import uk.datr.workforce.reporting.areas.Area;
import uk.datr.workforce.reporting.areas.AreaLevel;
import uk.datr.workforce.reporting.areas.Areas;
import uk.datr.workforce.reporting.profile.AreaProfile.Figure;
import uk.datr.workforce.reporting.profile.AreaProfile.ShownArea;

/** Profiles of areas: planned from who asks, then read. */
@ApplicationScoped
class AreaProfiles {

  private final ProfileFacts facts;
  private final Areas areas;
  private final Clock clock;

  AreaProfiles(ProfileFacts facts, Areas areas, Clock clock) {
    this.facts = facts;
    this.areas = areas;
    this.clock = clock;
  }

  /**
   * What an audience will see of an area.
   *
   * @param code GSS code; of an authority that only changed its code either will do
   * @param collectionId the collection to look at, or none for the present one
   * @return empty when the area or the collection does not exist, or not for this audience
   */
  Optional<ProfilePlan> plan(String code, @Nullable String collectionId, Audience audience) {
    return CollectionChoice.of(facts.collections(), collectionId)
        .flatMap(collections ->
            areas
                .find(code, day(collections))
                .map(area -> plan(area, collections, audience))
                .filter(plan -> !plan.figures().isEmpty()));
  }

  /** The profile as planned: one query for each basis. */
  AreaProfile read(ProfilePlan plan) {
    Map<Basis, Showable> known = new EnumMap<>(Basis.class);
    List<Figure> figures =
        plan.figures().stream().map(figure -> figure(plan, figure, known)).toList();
    return new AreaProfile(ShownArea.of(plan.area()), figures);
  }

  private ProfilePlan plan(Area area, CollectionChoice collections, Audience audience) {
    return new ProfilePlan(
        area, audience.figures(area, areas), collections, audience.organisationsOf(area));
  }

  private Figure figure(ProfilePlan plan, PlannedFigure planned, Map<Basis, Showable> known) {
    CensusCollection collection = plan.collection(planned.basis());
    if (collection == null) {
      return FigureComposition.withoutCollection(planned);
    }
    Showable sums = known.computeIfAbsent(planned.basis(), basis -> read(plan, collection, basis));
    return FigureComposition.of(
        planned, collection, sums.sums(), sums.hidden().apply(planned.area()));
  }

  private Showable read(ProfilePlan plan, CensusCollection collection, Basis basis) {
    FigureSet sums =
        facts.figures(
            collection.id(), basis, plan.area(), widest(plan, basis), plan.organisations());
    return switch (basis) {
      case OWN, PROVISIONAL -> new Showable(sums, area -> HiddenParts.NOTHING);
      case PUBLISHED -> new Showable(sums, PublishedProtection.of(sums)::of);
    };
  }

  /** Published figures are protected over all of England, so all of it is read, whatever is shown. */
  private static AreaLevel widest(ProfilePlan plan, Basis basis) {
    return basis == Basis.PUBLISHED
        ? AreaLevel.ENGLAND
        : plan.figures().stream()
            .filter(figure -> figure.basis() == basis)
            .map(figure -> figure.area().level())
            .max(AreaLevel::compareTo)
            .orElse(AreaLevel.LOCAL_AUTHORITY);
  }

  private LocalDate day(CollectionChoice collections) {
    return Stream.of(
            Optional.ofNullable(collections.chosen()), Optional.ofNullable(collections.published()))
        .flatMap(Optional::stream)
        .map(CensusCollection::referenceDate)
        .findFirst()
        .orElseGet(() -> LocalDate.ofInstant(clock.instant(), Clocks.ENGLAND));
  }

  /**
   * Sums, and what of them is not shown of an area.
   *
   * @param sums of a whole collection or a part of it
   * @param hidden by area
   */
  private record Showable(FigureSet sums, Function<Area, HiddenParts> hidden) {}
}
