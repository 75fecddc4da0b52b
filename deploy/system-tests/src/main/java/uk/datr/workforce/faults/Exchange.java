package uk.datr.workforce.faults;

import java.time.Duration;

/**
 * A request and what became of it.
 *
 * @param client who asked
 * @param operation what for
 * @param unit whose return, empty where it is about none
 * @param from since the start of the round
 * @param until since the start of the round
 */
record Exchange(
    String client,
    Operation operation,
    String unit,
    Duration from,
    Duration until,
    Outcome outcome) {}
