package uk.datr.workforce.census.example;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.rules.Lineage;
import uk.datr.workforce.census.rules.PriorReturn;
import uk.datr.workforce.census.rules.PriorReturns;
import uk.datr.workforce.census.rules.ReturnReader;

/** Adds up the returns of one year of the example history, from their JSON alone. */
record ExampleFigures(
    ExampleYear year, @Nullable ExampleYear before, Map<UUID, ExampleUnit> units) {

  /** The instant for which the history of the tests is planned. */
  static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  /** The history, planned once for all tests. */
  static final ExamplePlan PLAN = ExampleHistory.plan(NOW);

  static ExampleFigures of(ExamplePlan plan, int index) {
    Map<UUID, ExampleUnit> units = new HashMap<>();
    plan.years()
        .subList(0, index + 1)
        .forEach(year -> year.units().forEach(unit -> units.put(unit.unitId(), unit)));
    return new ExampleFigures(
        plan.years().get(index), index == 0 ? null : plan.years().get(index - 1), units);
  }

  /** What the unit, and those that it took over from since then, said in the collection before. */
  PriorReturns prior(ExampleReturn answer) {
    ExampleYear last = before;
    if (last == null) {
      return PriorReturns.NONE;
    }
    LocalDate day = last.collection().referenceDate();
    ExampleUnit unit = unit(answer);
    Map<UUID, Lineage> family = new LinkedHashMap<>();
    family.put(unit.unitId(), Lineage.SAME_UNIT);
    unit.predecessors().stream()
        .filter(id -> validTo(id).filter(end -> !end.isBefore(day)).isPresent())
        .forEach(id -> family.put(id, Lineage.valueOf(String.valueOf(unit.lineageReason()))));
    return new PriorReturns(
        last.returns().stream()
            .filter(one -> family.containsKey(one.unitId()))
            .map(one ->
                new PriorReturn(
                    one.unitId().toString(),
                    family.getOrDefault(one.unitId(), Lineage.SPLIT),
                    day,
                    ReturnReader.read(one.body()).content(),
                    List.of()))
            .toList(),
        List.of());
  }

  private Optional<LocalDate> validTo(UUID id) {
    return Optional.ofNullable(units.get(id)).map(ExampleUnit::validTo);
  }

  /** The units that exist on the reference date. */
  List<ExampleUnit> present() {
    LocalDate day = year.collection().referenceDate();
    return units.values().stream()
        .filter(unit -> !unit.validFrom().isAfter(day))
        .filter(unit -> unit.validTo() == null || !unit.validTo().isBefore(day))
        .toList();
  }

  BigDecimal sum(Predicate<ExampleUnit> which, String section, String field) {
    return sum(which, section, field, _ -> true);
  }

  BigDecimal sum(
      Predicate<ExampleUnit> which, String section, String field, Predicate<JsonNode> line) {
    return year.returns().stream()
        .filter(answer -> which.test(unit(answer)))
        .flatMap(answer -> lines(answer, section))
        .filter(line)
        .map(node -> node.path(field).decimalValue())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Paid and unpaid WTE. */
  BigDecimal wte(Predicate<ExampleUnit> which) {
    return wte(which, _ -> true);
  }

  BigDecimal wte(Predicate<ExampleUnit> which, Predicate<JsonNode> line) {
    return sum(which, "staffInPost", "wte", line).add(sum(which, "unpaidStaff", "wte", line));
  }

  ExampleUnit unit(ExampleReturn answer) {
    ExampleUnit unit = units.get(answer.unitId());
    if (unit == null) {
      throw new AssertionError("A return for an unknown unit: " + answer.unitId());
    }
    return unit;
  }

  static Stream<JsonNode> lines(ExampleReturn answer, String section) {
    return StreamSupport.stream(answer.body().path(section).spliterator(), false);
  }
}
