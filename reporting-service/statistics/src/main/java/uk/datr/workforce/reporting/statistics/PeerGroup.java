package uk.datr.workforce.reporting.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The peers of a unit and what may be told of them. With few peers a quartile is one organisation's value, so every
 * statistic has a smallest number of organisations (B5.1; organisations, not units, and none with more than half of the
 * units: B12a.5).
 */
public final class PeerGroup {

  /** A statistic with the fewest organisations that it needs. */
  public enum Statistic {
    /** The median: from five organisations. */
    MEDIAN(5),
    /** The quartiles and the range between them: from eight. */
    QUARTILES(8),
    /** The smallest and the largest value, and all that is scaled by them: from twenty. */
    EXTREMES(20);

    private final int fromOrganisations;

    Statistic(int fromOrganisations) {
      this.fromOrganisations = fromOrganisations;
    }

    /** The fewest organisations. */
    public int fromOrganisations() {
      return fromOrganisations;
    }
  }

  /**
   * What a reader is shown of the peers; no figure names a unit.
   *
   * @param minimum from twenty organisations
   * @param lowerQuartile from eight
   * @param median from five
   * @param upperQuartile from eight
   * @param maximum from twenty
   */
  public record Summary(
      PeerFigure minimum,
      PeerFigure lowerQuartile,
      PeerFigure median,
      PeerFigure upperQuartile,
      PeerFigure maximum) {}

  private final List<Peer> peers;

  private PeerGroup(List<Peer> peers) {
    this.peers = peers;
  }

  /** The group of these units. */
  public static PeerGroup of(List<Peer> peers) {
    return new PeerGroup(List.copyOf(peers));
  }

  /** Why a statistic of this group is withheld; empty when it may be shown. */
  public Optional<PeerFigure.Reason> withheld(Statistic statistic) {
    var unitsByOrganisation =
        peers.stream().collect(Collectors.groupingBy(Peer::organisation, Collectors.counting()));
    if (unitsByOrganisation.size() < statistic.fromOrganisations()) {
      return Optional.of(PeerFigure.Reason.TOO_FEW_ORGANISATIONS);
    }
    boolean dominated =
        unitsByOrganisation.values().stream().anyMatch(units -> 2 * units > peers.size());
    return dominated ? Optional.of(PeerFigure.Reason.DOMINANT_ORGANISATION) : Optional.empty();
  }

  /** The summary to the measure's decimals. */
  public Summary summary(int decimals) {
    return new Summary(
        figure(Statistic.EXTREMES, decimals, values -> values.quantile(0)),
        figure(Statistic.QUARTILES, decimals, values -> values.quantile(0.25)),
        figure(Statistic.MEDIAN, decimals, values -> values.quantile(0.5)),
        figure(Statistic.QUARTILES, decimals, values -> values.quantile(0.75)),
        figure(Statistic.EXTREMES, decimals, values -> values.quantile(1)));
  }

  /** A unit's percentile rank (B5.2), told only where the median is: below that it tells who is above and who below. */
  public PeerFigure percentileRank(double own, Polarity polarity, int decimals) {
    return figure(Statistic.MEDIAN, decimals, values -> values.percentileRank(own, polarity));
  }

  /** The exact distribution, for computing with it inside; it is not for showing. */
  Distribution distribution() {
    return Distribution.of(peers.stream().map(Peer::value).toList());
  }

  private PeerFigure figure(
      Statistic statistic, int decimals, ToDoubleFunction<Distribution> take) {
    return withheld(statistic)
        .<PeerFigure>map(PeerFigure.Withheld::new)
        .orElseGet(() ->
            new PeerFigure.Shown(
                BigDecimal.valueOf(take.applyAsDouble(distribution()))
                    .setScale(decimals, RoundingMode.HALF_UP)));
  }
}
