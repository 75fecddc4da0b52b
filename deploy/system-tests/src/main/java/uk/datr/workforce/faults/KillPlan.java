package uk.datr.workforce.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import uk.datr.workforce.stack.StackPart;

/** Which parts are killed in which round: every part alone and every pair once in fifteen rounds, in an order of chance. */
final class KillPlan {

  private static final List<List<StackPart>> KINDS = kinds();

  private KillPlan() {}

  /** Each part alone, then each pair. */
  static List<List<StackPart>> kinds() {
    List<StackPart> parts = List.of(StackPart.values());
    List<List<StackPart>> kinds = new ArrayList<>();
    parts.forEach(part -> kinds.add(List.of(part)));
    for (int first = 0; first < parts.size(); first++) {
      for (int second = first + 1; second < parts.size(); second++) {
        kinds.add(List.of(parts.get(first), parts.get(second)));
      }
    }
    return List.copyOf(kinds);
  }

  /** The schedule of the round of that number, which follows from the soak's seed. */
  static Schedule round(long soakSeed, int number, int submissions) {
    List<Integer> order = order(soakSeed + number / KINDS.size());
    List<StackPart> kind = KINDS.get(order.get(number % KINDS.size()));
    return Schedule.kills(seed(soakSeed, number), kind, submissions);
  }

  /** Short enough to be typed; with the parts it plays the round again. */
  private static long seed(long soakSeed, int number) {
    return new SplittableRandom(soakSeed * 1_000_003 + number).nextLong(1_000_000_000);
  }

  private static List<Integer> order(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Integer> left = new ArrayList<>();
    for (int i = 0; i < KINDS.size(); i++) {
      left.add(i);
    }
    List<Integer> order = new ArrayList<>();
    while (!left.isEmpty()) {
      int chosen = left.get(random.nextInt(left.size()));
      left.removeIf(kind -> kind == chosen);
      order.add(chosen);
    }
    return order;
  }
}
