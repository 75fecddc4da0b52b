package uk.datr.workforce.load;

/** One piece of work that is timed. */
@FunctionalInterface
interface Operation {

  /**
   * Does it once.
   *
   * @param index which one it is; no two calls of a measurement have the same
   * @throws Exception when it was not done as it should be: the call then counts as failed and its time as no answer
   */
  void call(int index) throws Exception;
}
