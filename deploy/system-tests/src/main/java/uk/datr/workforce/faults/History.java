package uk.datr.workforce.faults;

import java.util.List;
import java.util.Set;

/**
 * What the callers of a round saw.
 *
 * @param units whose returns were to be submitted
 * @param abandoned units whose client gave up at the first answer that did not come
 * @param exchanges all requests, in the order of their answers
 * @param absences what was away when
 */
record History(
    List<String> units, Set<String> abandoned, List<Exchange> exchanges, List<Absence> absences) {

  History {
    units = List.copyOf(units);
    abandoned = Set.copyOf(abandoned);
    exchanges = List.copyOf(exchanges);
    absences = List.copyOf(absences);
  }
}
