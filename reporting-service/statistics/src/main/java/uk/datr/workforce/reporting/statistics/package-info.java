/**
 * The benchmark statistics of the reporting service (domain/reporting.md B5 with B12a.5 and B12a.6), free of any
 * framework: anyone can run and check them without the service. The methods are explained for statisticians in
 * docs/methods/statistics.md.
 *
 * <p>Two conventions hold everywhere. A figure that may not be shown or cannot be worked out is a value of a sealed type
 * or an empty optional, never a zero or a NaN. Impossible input (a negative count, more cases than people) is a fault of
 * the caller and is refused by the constructor that meets it.
 */
@NullMarked
package uk.datr.workforce.reporting.statistics;

import org.jspecify.annotations.NullMarked;
