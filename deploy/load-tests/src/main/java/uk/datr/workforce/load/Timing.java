package uk.datr.workforce.load;

import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * What one measurement gave. Times are in milliseconds, from the moment at which a call was due.
 *
 * @param calls calls that were done
 * @param failures calls that were not done as they should be; a figure with failures is worth nothing
 * @param firstFailure what the first of them said
 * @param perSecond calls done in a second of the measurement
 */
record Timing(
    long calls,
    long failures,
    @Nullable String firstFailure,
    double p50,
    double p95,
    double p99,
    double max,
    double perSecond) {

  private static final double NANOS_OF_MILLISECOND = 1e6;

  /** The figures of a histogram of nanoseconds that was filled during so many seconds. */
  static Timing of(
      Histogram nanos, long failures, @Nullable String firstFailure, double elapsedSeconds) {
    return new Timing(
        nanos.getTotalCount(),
        failures,
        firstFailure,
        nanos.getValueAtPercentile(50) / NANOS_OF_MILLISECOND,
        nanos.getValueAtPercentile(95) / NANOS_OF_MILLISECOND,
        nanos.getValueAtPercentile(99) / NANOS_OF_MILLISECOND,
        nanos.getMaxValue() / NANOS_OF_MILLISECOND,
        nanos.getTotalCount() / elapsedSeconds);
  }
}
