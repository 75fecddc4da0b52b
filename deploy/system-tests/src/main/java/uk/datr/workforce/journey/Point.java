package uk.datr.workforce.journey;

/**
 * A point of an acceptance list.
 *
 * @param title what must hold
 * @param check gives the figure that shows it, or fails with a {@link JourneyException}
 */
public record Point(String title, Check check) {

  /** Looks whether a point holds. */
  @FunctionalInterface
  public interface Check {

    /** The figure that shows that the point holds. */
    String figure();
  }
}
