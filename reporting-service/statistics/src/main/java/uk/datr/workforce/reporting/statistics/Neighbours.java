package uk.datr.workforce.reporting.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Statistical neighbours (B5.9): the areas that resemble an area most, by Euclidean distance over variables that are each
 * divided by their population standard deviation over all areas.
 */
public final class Neighbours {

  /** How many neighbours the comparator of an authority has. */
  public static final int USUAL_COUNT = 15;

  /**
   * A neighbour.
   *
   * @param code of the area
   * @param distance from the target, without unit
   */
  public record Neighbour(String code, double distance) {}

  /**
   * The value of the neighbours together.
   *
   * @param value the ratio of sums, without the area itself
   * @param areas the neighbours in it: those that have the figure
   */
  public record ComparatorValue(double value, List<String> areas) {

    public ComparatorValue {
      areas = List.copyOf(areas);
    }
  }

  private final Map<String, List<Double>> areas;
  private final List<Double> deviations;

  private Neighbours(Map<String, List<Double>> areas, List<Double> deviations) {
    this.areas = areas;
    this.deviations = deviations;
  }

  /**
   * Prepares the areas.
   *
   * @param variables by area code; every area has the same variables in the same order, all finite
   */
  public static Neighbours among(Map<String, List<Double>> variables) {
    if (variables.isEmpty()
        || variables.values().stream().map(List::size).distinct().count() != 1
        || !variables.values().stream().flatMap(List::stream).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("every area needs the same variables, all finite");
    }
    Map<String, List<Double>> areas = new TreeMap<>();
    variables.forEach((code, values) -> areas.put(code, List.copyOf(values)));
    int count = variables.values().iterator().next().size();
    List<Double> deviations =
        IntStream.range(0, count)
            .mapToObj(variable ->
                deviation(areas.values().stream().map(values -> values.get(variable)).toList()))
            .toList();
    return new Neighbours(areas, deviations);
  }

  /** The nearest areas, nearest first, at equal distance by code; fewer where there are no more. */
  public List<Neighbour> nearest(String target, int count) {
    List<Double> own = areas.get(target);
    if (own == null) {
      throw new IllegalArgumentException(target + " is not among the areas");
    }
    return areas.entrySet().stream()
        .filter(area -> !area.getKey().equals(target))
        .map(area -> new Neighbour(area.getKey(), distance(own, area.getValue())))
        .sorted(Comparator.comparingDouble(Neighbour::distance).thenComparing(Neighbour::code))
        .limit(count)
        .toList();
  }

  /** The ratio of sums of the nearest areas that have the figure, the target left out; empty without any base. */
  public Optional<ComparatorValue> comparator(
      String target, int count, Map<String, Ratio> figures) {
    List<String> used =
        nearest(target, count).stream().map(Neighbour::code).filter(figures::containsKey).toList();
    return Ratio.ofSums(
            used.stream().flatMap(code -> Optional.ofNullable(figures.get(code)).stream()).toList())
        .map(value -> new ComparatorValue(value, used));
  }

  /** A variable that is the same everywhere tells areas apart in nothing and adds no distance. */
  private double distance(List<Double> one, List<Double> other) {
    double squares = 0;
    for (int variable = 0; variable < deviations.size(); variable++) {
      double deviation = deviations.get(variable);
      if (deviation > 0) {
        double apart = (one.get(variable) - other.get(variable)) / deviation;
        squares += apart * apart;
      }
    }
    return Math.sqrt(squares);
  }

  private static double deviation(List<Double> values) {
    double mean = values.stream().mapToDouble(Double::doubleValue).sum() / values.size();
    double squares = values.stream().mapToDouble(value -> (value - mean) * (value - mean)).sum();
    return Math.sqrt(squares / values.size());
  }
}
