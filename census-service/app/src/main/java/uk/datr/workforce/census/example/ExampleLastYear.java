package uk.datr.workforce.census.example;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.rules.Figures;
import uk.datr.workforce.census.rules.Indicators;
import uk.datr.workforce.census.rules.Indicators.Ratio;
import uk.datr.workforce.census.rules.Lineage;
import uk.datr.workforce.census.rules.PriorReturn;
import uk.datr.workforce.census.rules.PriorReturns;
import uk.datr.workforce.census.rules.ReturnContent;

/**
 * What the units and their predecessors said the year before: this year's figures are compared with it.
 *
 * @param day reference date of that collection; null when there was none
 * @param returns final returns by unit
 */
record ExampleLastYear(@Nullable LocalDate day, Map<UUID, ReturnContent> returns) {

  /** Nothing was said before. */
  static final ExampleLastYear NONE = new ExampleLastYear(null, Map.of());

  /**
   * The figures of the year before that this year's are held against; null where they are not known or cannot be compared.
   *
   * @param paid WTE in hundredths
   * @param vacant WTE in hundredths
   * @param unpaid people
   */
  record Rates(
      @Nullable Long paid,
      @Nullable Long vacant,
      @Nullable Double vacancyRate,
      @Nullable Double turnover,
      @Nullable Long unpaid) {
    static final Rates UNKNOWN = new Rates(null, null, null, null, null);
  }

  /**
   * Everything that is known of the year before.
   *
   * @param change what made the unit what it is since then
   */
  PriorReturns of(ExampleService service, Optional<ExampleChange> change) {
    LocalDate counted = day;
    if (counted == null) {
      return PriorReturns.NONE;
    }
    List<PriorReturn> prior = new ArrayList<>();
    List<String> silent = new ArrayList<>();
    add(prior, service.unit().unitId(), Lineage.SAME_UNIT, counted);
    change.ifPresent(one ->
        one.predecessors()
            .forEach(unit -> {
              if (!add(prior, unit, lineage(one.kind()), counted)) {
                silent.add(unit.toString());
              }
            }));
    return new PriorReturns(prior, silent);
  }

  /** The rates of the year before, as far as they can be compared. */
  Rates rates(ExampleService service, Optional<ExampleChange> change, LocalDate referenceDate) {
    return of(service, change)
        .comparable(referenceDate)
        .map(content -> {
          Figures figures = new Figures(content);
          return new Rates(
              figures.paidWte().map(ExampleLastYear::hundredths).orElse(null),
              figures.vacantWte().map(ExampleLastYear::hundredths).orElse(null),
              Indicators.vacancyRate(content).map(ExampleLastYear::value).orElse(null),
              figures.turnover(Optional.empty()).map(ExampleLastYear::value).orElse(null),
              figures.unpaidPeople().orElse(null));
        })
        .orElse(Rates.UNKNOWN);
  }

  private boolean add(List<PriorReturn> prior, UUID unit, Lineage lineage, LocalDate counted) {
    ReturnContent content = returns.get(unit);
    if (content != null) {
      prior.add(new PriorReturn(unit.toString(), lineage, counted, content, List.of()));
    }
    return content != null;
  }

  private static Lineage lineage(ExampleChange.Kind kind) {
    return switch (kind) {
      case CONTRACT -> Lineage.CONTRACT_WON;
      case MERGER -> Lineage.MERGED;
      case REORGANISATION, BEGINNING -> Lineage.SPLIT;
    };
  }

  private static long hundredths(BigDecimal wte) {
    return wte.movePointRight(2).longValueExact();
  }

  private static double value(Ratio ratio) {
    return ratio.numerator().doubleValue() / ratio.denominator().doubleValue();
  }
}
