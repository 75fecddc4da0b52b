package uk.datr.workforce.census.example;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.events.ReturnKind;

/**
 * Invents joiners and leavers of a year so that turnover comes out as asked and every role balances: start and joiners
 * and people taken over, less leavers and people handed over, are those at the end.
 */
final class ExampleFlows {
  /** Fewer leave a service that knows its new employer than would have left otherwise. */
  private static final double LEAVE_BEFORE_TRANSFER = 0.6;

  /** Rates change by less than the fifteen points from which on a change has to be explained (C408). */
  private static final double MOST_CHANGE = 0.149;

  /** Mean people from which on somebody always leaves. */
  private static final double LARGE = 20;

  private final int year;
  private final ExampleTotals totals;
  private final ExampleCarry delivery = new ExampleCarry();
  private final ExampleCarry commissioning = new ExampleCarry();

  /**
   * @param year makes the years differ
   * @param totals say how many leave
   */
  ExampleFlows(int year, ExampleTotals totals) {
    this.year = year;
    this.totals = totals;
  }

  /**
   * The flow of one role, persons.
   *
   * @param role code of CL-02
   * @param start people twelve months before the reference date
   * @param startGiven whether the submitter states the start, or leaves it to be derived
   * @param joiners people who joined
   * @param leavers people who left
   * @param tupeIn people taken over with a contract, who are no joiners
   * @param tupeOut people handed over with a contract, who are no leavers
   */
  record Flow(
      String role,
      long start,
      boolean startGiven,
      long joiners,
      long leavers,
      long tupeIn,
      long tupeOut) {}

  /**
   * The flows of a service, in the order of its roles.
   *
   * @param start paid people by role twelve months before, without bank and agency
   * @param tupeIn people by role who came with a contract
   * @param end as {@code start}, at the reference date
   * @param lastTurnover the rate of the year before; null where there is none to compare with
   */
  List<Flow> of(
      ExampleService service,
      Map<String, Long> start,
      Map<String, Long> tupeIn,
      Map<String, Long> end,
      boolean startGiven,
      @Nullable Double lastTurnover) {
    SortedSet<String> names = new TreeSet<>(start.keySet());
    names.addAll(tupeIn.keySet());
    names.addAll(end.keySet());
    List<String> roles = List.copyOf(names);
    long[] before = new long[roles.size()];
    long[] least = new long[roles.size()];
    for (int i = 0; i < before.length; i++) {
      before[i] = count(start, roles.get(i)) + count(tupeIn, roles.get(i));
      least[i] = Math.max(0, before[i] - count(end, roles.get(i)));
    }
    double mean = (sum(start) + sum(end)) / 2.0;
    long[] leavers = leavers(service, mean, 1, before, least, lastTurnover);
    List<Flow> flows = new ArrayList<>();
    for (int i = 0; i < before.length; i++) {
      String role = roles.get(i);
      long joiners = count(end, role) - before[i] + leavers[i];
      flows.add(
          new Flow(
              role, count(start, role), startGiven, joiners, leavers[i], count(tupeIn, role), 0));
    }
    return flows;
  }

  /**
   * The flows of a service whose contract ended: whoever does not leave goes to the new employer.
   *
   * @param start people at the reference date of its last full return
   */
  List<Flow> ended(ExampleService service, Map<String, Long> start) {
    List<String> roles = List.copyOf(new TreeSet<>(start.keySet()));
    long[] people = roles.stream().mapToLong(role -> count(start, role)).toArray();
    long[] leavers =
        leavers(
            service,
            sum(start) / 2.0,
            LEAVE_BEFORE_TRANSFER,
            people,
            new long[people.length],
            null);
    List<Flow> flows = new ArrayList<>();
    for (int i = 0; i < people.length; i++) {
      flows.add(new Flow(roles.get(i), people[i], true, 0, leavers[i], 0, people[i] - leavers[i]));
    }
    return flows;
  }

  /** The start of a service of which nothing earlier is known: somewhat fewer people, in the same roles. */
  static Map<String, Long> earlier(Map<String, Long> end, long growth) {
    Map<String, Long> start = new HashMap<>();
    List<String> roles = List.copyOf(new TreeSet<>(end.keySet()));
    long[] people =
        ExampleAllocation.allocate(
            Math.max(0, sum(end) - growth),
            roles.stream().mapToDouble(role -> count(end, role)).toArray());
    for (int i = 0; i < people.length; i++) {
      start.put(roles.get(i), people[i]);
    }
    return start;
  }

  static long sum(Map<String, Long> people) {
    return people.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Leavers by role: never fewer than must have left, never more than there were. */
  private long[] leavers(
      ExampleService service,
      double mean,
      double tendency,
      long[] before,
      long[] least,
      @Nullable Double lastTurnover) {
    boolean commissioner = service.unit().kind() == ReturnKind.COMMISSIONER;
    double rate = commissioner ? totals.commissioningTurnover() : totals.deliveryTurnover();
    ExampleCarry carry = commissioner ? commissioning : delivery;
    double appetite =
        tendency
            * ExampleChance.between(0.6, 1.4, "turnover", service.key())
            * ExampleChance.between(0.85, 1.15, "turnover", year, service.key());
    long must = 0;
    long can = 0;
    for (int i = 0; i < before.length; i++) {
      must += least[i];
      can += before[i];
    }
    long fewest = Math.max(must, mean >= LARGE ? 1 : 0);
    long most = can * 2 / 5;
    if (lastTurnover != null) {
      fewest = Math.max(fewest, (long) Math.ceil((lastTurnover - MOST_CHANGE) * mean));
      most = Math.min(most, (long) ((lastTurnover + MOST_CHANGE) * mean));
    }
    long all = carry.take(rate * mean, appetite, fewest, Math.max(fewest, most));
    long[] leavers = least.clone();
    double[] weights = new double[before.length];
    long[] free = new long[before.length];
    for (int i = 0; i < before.length; i++) {
      free[i] = before[i] - least[i];
      weights[i] = free[i] * ExampleChance.between(0.5, 1.5, "leavers", year, service.key(), i);
    }
    long[] more = shared(all - must, weights, free);
    for (int i = 0; i < before.length; i++) {
      leavers[i] += more[i];
    }
    return leavers;
  }

  /** Shares people out by weights; nowhere more than there are. */
  private static long[] shared(long total, double[] weights, long[] most) {
    long[] shares = ExampleAllocation.allocate(total, weights);
    long excess = 0;
    for (int i = 0; i < shares.length; i++) {
      excess += Math.max(0, shares[i] - most[i]);
      shares[i] = Math.min(shares[i], most[i]);
    }
    for (int i = 0; excess > 0 && i < shares.length; i++) {
      long moved = Math.min(excess, most[i] - shares[i]);
      shares[i] += moved;
      excess -= moved;
    }
    return shares;
  }

  private static long count(Map<String, Long> people, String role) {
    return people.getOrDefault(role, 0L);
  }
}
