package uk.datr.workforce.disclosure.protector;

import java.util.List;

/**
 * Protects one connected part: a small one in many ways, a large one block by block first and then as a whole (B6.4, "very large
 * parts").
 */
final class PartProtector {

  /** Parts of at most so many columns are searched thoroughly. */
  static final int SMALL = 100;

  /** Columns of a block of a large part. */
  static final int BLOCK = 400;

  private static final long IMPROVING = 100_000;

  /**
   * The mask of a part.
   *
   * @param failed requirements that nothing can meet
   */
  record Outcome(Mask mask, List<Integer> failed, long pivots) {}

  private PartProtector() {}

  static Outcome protect(Part part, int threads) {
    return part.size() <= BLOCK ? whole(part) : byBlocks(part, threads);
  }

  private static Outcome whole(Part part) {
    Mask mask = Mask.primary(part);
    Search search = new Search(part, part.size() <= SMALL);
    List<Integer> failed = search.protect(mask, new boolean[part.size()]);
    search.cleanUp(mask);
    if (failed.isEmpty() && part.size() <= SMALL) {
      mask = new Improvement(part, search, IMPROVING).improve(mask);
    }
    return new Outcome(mask, failed, search.pivots());
  }

  private static Outcome byBlocks(Part part, int threads) {
    Mask mask = Mask.primary(part);
    List<Cut> blocks =
        Blocks.of(part, BLOCK).stream().map(columns -> Cut.of(part, columns)).toList();
    List<Outcome> outcomes =
        InOrder.run(
            blocks.stream().map(block -> InOrder.task(() -> whole(block.part()))).toList(),
            threads);
    long pivots = 0;
    for (int b = 0; b < blocks.size(); b++) {
      blocks.get(b).adopt(mask, outcomes.get(b).mask());
      pivots += outcomes.get(b).pivots();
    }
    Gaps gaps = new Gaps(part, mask);
    List<Integer> failed = gaps.close();
    return new Outcome(mask, failed, pivots + gaps.pivots());
  }
}
