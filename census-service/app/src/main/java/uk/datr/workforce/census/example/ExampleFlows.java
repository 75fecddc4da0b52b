package uk.datr.workforce.census.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.events.ReturnKind;

/** Invents joiners and leavers so that the turnover of the delivery workforce comes out as asked. */
final class ExampleFlows {
  private final ExampleCarry delivery = new ExampleCarry();
  private final ExampleCarry commissioning = new ExampleCarry();

  /**
   * The flow of one role, persons.
   *
   * @param role code of CL-02
   * @param start people twelve months before the reference date
   * @param startGiven whether the submitter states the start, or leaves it to be derived
   * @param joiners people who joined
   * @param leavers people who left
   * @param tupeIn people taken over with a contract, who are no joiners
   */
  record Flow(
      String role, long start, boolean startGiven, long joiners, long leavers, long tupeIn) {}

  /**
   * The flows of a service, in the order of its roles.
   *
   * @param year makes the years differ
   * @param atEnd paid people by role at the reference date, without bank and agency
   * @param twoYearsBefore the same in all, two years before; null where the service did not answer then
   */
  List<Flow> of(
      ExampleService service, int year, Map<String, Long> atEnd, @Nullable Long twoYearsBefore) {
    long end = atEnd.values().stream().mapToLong(Long::longValue).sum();
    if (end == 0) {
      return List.of();
    }
    long growth =
        twoYearsBefore == null ? Math.round(end * 0.03) : Math.round((end - twoYearsBefore) / 2.0);
    long tupeIn = end >= 8 && ExampleChance.fraction("tupe", year, service.key()) < 0.05 ? 2 : 0;
    long leavers = leavers(service, year, end, end - (growth + tupeIn) / 2.0);
    long joiners = Math.clamp(leavers + growth, 0, end - tupeIn);
    boolean given = ExampleChance.fraction("start given", service.key()) < 0.6;

    String[] roles = atEnd.keySet().toArray(String[]::new);
    long[] people = atEnd.values().stream().mapToLong(Long::longValue).toArray();
    long[] left = shared(service, year, "leavers", leavers, people);
    long[] joined = shared(service, year, "joiners", joiners, people);
    List<Flow> flows = new ArrayList<>();
    long tupeLeft = tupeIn;
    for (int i = 0; i < roles.length; i++) {
      long tupe = Math.min(tupeLeft, people[i] - joined[i]);
      tupeLeft -= tupe;
      long start = people[i] - joined[i] + left[i] - tupe;
      flows.add(new Flow(roles[i], start, given, joined[i], left[i], tupe));
    }
    return flows;
  }

  private long leavers(ExampleService service, int year, long end, double mean) {
    boolean commissioner = service.unit().kind() == ReturnKind.COMMISSIONER;
    double rate =
        commissioner ? ExampleTotals.COMMISSIONING_TURNOVER : ExampleTotals.DELIVERY_TURNOVER;
    ExampleCarry carry = commissioner ? commissioning : delivery;
    double appetite = ExampleChance.between(0.6, 1.4, "turnover", year, service.key());
    long taken = carry.take(rate * mean, appetite, end * 2 / 5);
    return end >= 18 ? Math.max(1, taken) : taken;
  }

  /** Shares people out by role; nowhere more than work there. */
  private static long[] shared(
      ExampleService service, int year, String what, long total, long[] people) {
    double[] weights = new double[people.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = people[i] * ExampleChance.between(0.5, 1.5, what, year, service.key(), i);
    }
    long[] shares = ExampleAllocation.allocate(total, weights);
    long excess = 0;
    for (int i = 0; i < shares.length; i++) {
      excess += Math.max(0, shares[i] - people[i]);
      shares[i] = Math.min(shares[i], people[i]);
    }
    for (int i = 0; excess > 0 && i < shares.length; i++) {
      long moved = Math.min(excess, people[i] - shares[i]);
      shares[i] += moved;
      excess -= moved;
    }
    return shares;
  }
}
