package uk.datr.workforce.census.example;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Adds up the returns of one year of the example history, from their JSON alone. */
record ExampleFigures(ExampleYear year, Map<UUID, ExampleUnit> units) {

  static ExampleFigures of(ExamplePlan plan, int index) {
    return new ExampleFigures(
        plan.years().get(index),
        plan.years().getFirst().units().stream()
            .collect(Collectors.toMap(ExampleUnit::unitId, unit -> unit)));
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

  /** Indicator I2, in percent without decimals, as published. */
  int vacancyRate(Predicate<ExampleUnit> which) {
    BigDecimal vacant = sum(which, "vacancies", "vacantWte");
    BigDecimal inPost = sum(which, "staffInPost", "wte", ExampleFigures::established);
    return percent(vacant, inPost.add(vacant));
  }

  /** Indicator I3, in percent without decimals, with a start that is derived wherever it is not given. */
  int turnover(Predicate<ExampleUnit> which) {
    BigDecimal end = sum(which, "staffInPost", "headcount", ExampleFigures::established);
    BigDecimal leavers = sum(which, "flows", "leavers");
    BigDecimal growth =
        sum(which, "flows", "joiners").subtract(leavers).add(sum(which, "flows", "tupeIn"));
    BigDecimal mean = end.subtract(growth.divide(BigDecimal.valueOf(2)));
    return percent(leavers, mean);
  }

  static int percent(BigDecimal part, BigDecimal whole) {
    return part.multiply(BigDecimal.valueOf(100))
        .divide(whole, 0, RoundingMode.HALF_UP)
        .intValueExact();
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

  private static boolean established(JsonNode line) {
    String basis = line.get("basis").textValue();
    return !basis.equals("BANK") && !basis.equals("AGENCY");
  }
}
