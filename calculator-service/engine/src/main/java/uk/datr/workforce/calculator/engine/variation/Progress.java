package uk.datr.workforce.calculator.engine.variation;

/** Is told how far long work has come, so that it can be shown and stopped. */
@FunctionalInterface
public interface Progress {

  /** Nobody wants to know. */
  Progress UNSEEN = share -> {};

  /**
   * Work has come this far. To stop it, throw {@link java.util.concurrent.CancellationException}: it ends the work.
   *
   * @param share 0 to 1
   */
  void reached(double share);
}
