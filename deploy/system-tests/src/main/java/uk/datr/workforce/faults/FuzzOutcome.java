package uk.datr.workforce.faults;

/**
 * What the generated requests came to.
 *
 * @param requests that were sent
 * @param seed from which they follow
 * @param operations that were asked
 * @param findings kinds of answers that must not be
 * @param failures what was not reached, operations that never succeeded for example
 */
record FuzzOutcome(int requests, long seed, int operations, int findings, int failures) {}
