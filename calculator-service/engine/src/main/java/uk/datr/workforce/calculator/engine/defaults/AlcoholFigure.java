package uk.datr.workforce.calculator.engine.defaults;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A published number of adults in treatment with an alcohol problem: alcohol alone, or drugs other than opiates and alcohol.
 *
 * @param areas codes of the authorities that the number is of, mostly one
 * @param persons adults in the year
 */
public record AlcoholFigure(SortedSet<String> areas, double persons) {

  /** The figure, which nobody changes any more. */
  public AlcoholFigure {
    areas = Collections.unmodifiableSortedSet(new TreeSet<>(areas));
  }
}
