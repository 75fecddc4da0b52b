package uk.datr.workforce.reporting.statistics;

import java.util.Optional;
import java.util.Set;

/**
 * The change of a proportion between two years (B5.7). The raw change stands beside that of the same organisations because
 * response differs by year; the verdict is only of the latter (B12a.6).
 *
 * @param raw of all that answered in either year; empty where a year has no base
 * @param sameOrganisations of those that answered in both
 * @param verdict at 95 per cent, or why there is none
 */
public record ProportionChange(
    Optional<Difference> raw, Optional<Difference> sameOrganisations, ChangeVerdict verdict) {

  /** Compares two years; {@code sameDefinition} is false where the measure was defined or asked otherwise. */
  public static ProportionChange between(
      YearFigures<Proportion> earlier, YearFigures<Proportion> later, boolean sameDefinition) {
    Set<String> both = earlier.organisationsAlsoIn(later);
    Optional<Difference> raw =
        difference(
            Proportion.pooled(earlier.byOrganisation().values()),
            Proportion.pooled(later.byOrganisation().values()));
    Optional<Difference> same =
        difference(
            Proportion.pooled(earlier.only(both).values()),
            Proportion.pooled(later.only(both).values()));
    return new ProportionChange(
        raw, same, verdict(earlier.response(), later.response(), sameDefinition, same));
  }

  private static Optional<Difference> difference(
      Optional<Proportion> earlier, Optional<Proportion> later) {
    return earlier.flatMap(
        before -> later.map(after -> Difference.between(before, after, Confidence.P95)));
  }

  private static ChangeVerdict verdict(
      Response earlier, Response later, boolean sameDefinition, Optional<Difference> same) {
    if (!sameDefinition) {
      return new ChangeVerdict.Suppressed(ChangeVerdict.Reason.DEFINITION_CHANGED);
    }
    if (!earlier.carriesVerdict() || !later.carriesVerdict()) {
      return new ChangeVerdict.Suppressed(ChangeVerdict.Reason.LOW_RESPONSE);
    }
    return same.<ChangeVerdict>map(difference -> new ChangeVerdict.Given(difference.direction()))
        .orElseGet(() -> new ChangeVerdict.Suppressed(ChangeVerdict.Reason.NO_SAME_ORGANISATIONS));
  }
}
