package uk.datr.workforce.census.example;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Adds up the returns of one year of the example history, from their JSON alone. */
record ExampleFigures(ExampleYear year, Map<UUID, ExampleUnit> units) {

  static ExampleFigures of(ExamplePlan plan, int index) {
    Map<UUID, ExampleUnit> units = new HashMap<>();
    plan.years()
        .subList(0, index + 1)
        .forEach(year -> year.units().forEach(unit -> units.put(unit.unitId(), unit)));
    return new ExampleFigures(plan.years().get(index), units);
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
