package uk.datr.workforce.disclosure.auditor;

/** How many random problems a test draws: all of them, or the share that the property workforce.draws.percent leaves. */
public final class Draws {

  private static final int PERCENT = Integer.getInteger("workforce.draws.percent", 100);

  private Draws() {}

  /** That share of a number, at least one. Mutation testing runs the tests hundreds of times and asks for a few per cent. */
  public static int of(int number) {
    return Math.max(1, number * PERCENT / 100);
  }
}
