package uk.datr.workforce.census.indicators;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.datr.workforce.census.indicators.IndicatorsView.Measure;
import uk.datr.workforce.census.indicators.IndicatorsView.StartOfRole;
import uk.datr.workforce.census.returns.model.Body;
import uk.datr.workforce.census.returns.model.StoredReturn;
import uk.datr.workforce.census.returns.store.PriorReturnStore;
import uk.datr.workforce.census.rules.Indicator;
import uk.datr.workforce.census.rules.IndicatorValue;
import uk.datr.workforce.census.rules.Indicators;
import uk.datr.workforce.census.rules.ReturnContent;
import uk.datr.workforce.census.rules.ReturnReader;
import uk.datr.workforce.census.rules.StartHeadcount;

/** Computes the indicators of a return from what it says and from the year before. */
@ApplicationScoped
class ReturnIndicators {

  private static final int PLACES = 4;

  private final PriorReturnStore priorReturns;

  ReturnIndicators(PriorReturnStore priorReturns) {
    this.priorReturns = priorReturns;
  }

  /** The indicators of the present version of a return. */
  IndicatorsView of(StoredReturn stored, Body body) {
    ReturnContent content = read(body.content());
    Optional<ReturnContent> before =
        priorReturns
            .of(stored.unit().unitId(), stored.collection().referenceDate())
            .comparable(stored.collection().referenceDate());
    return new IndicatorsView(
        stored.collection().collectionId(),
        stored.unit().unitId().toString(),
        Objects.requireNonNull(stored.versionNo()),
        measures(
            Stream.concat(Indicators.of(content, before).stream(), Stream.of(response(stored)))
                .toList()),
        StartHeadcount.resolve(content, before).stream()
            .map(flow ->
                new StartOfRole(
                    flow.role(),
                    flow.headcountAtStart(),
                    flow.startSource(),
                    flow.headcountAtEnd(),
                    flow.joiners(),
                    flow.leavers()))
            .toList());
  }

  /** I10 of one unit that is asked: it has answered, or not; what is done for practice is no answer. */
  private static IndicatorValue response(StoredReturn stored) {
    boolean answered = stored.countedVersion() != null && !stored.collection().practice();
    return new IndicatorValue(
        Indicator.I10,
        IndicatorValue.Basis.UNITS,
        null,
        new Indicators.Ratio(answered ? BigDecimal.ONE : BigDecimal.ZERO, BigDecimal.ONE),
        Set.of());
  }

  private static List<Measure> measures(List<IndicatorValue> known) {
    List<Measure> measures = new ArrayList<>();
    for (Indicator indicator : Indicator.values()) {
      List<Measure> values =
          known.stream()
              .filter(value -> value.indicator() == indicator)
              .map(ReturnIndicators::measure)
              .toList();
      measures.addAll(values.isEmpty() ? List.of(unknown(indicator)) : values);
    }
    return measures;
  }

  private static Measure measure(IndicatorValue value) {
    return new Measure(
        value.indicator(),
        value.indicator().label(),
        value.indicator().formula(),
        value.basis(),
        value.group(),
        value.ratio().numerator(),
        value.ratio().denominator(),
        value.ratio().value(PLACES),
        value.startSources());
  }

  private static Measure unknown(Indicator indicator) {
    return new Measure(
        indicator, indicator.label(), indicator.formula(), null, null, null, null, null, Set.of());
  }

  private static ReturnContent read(JsonNode content) {
    return ReturnReader.read(content).content();
  }
}
