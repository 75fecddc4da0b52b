package uk.datr.workforce.disclosure.model.check;

/**
 * One thing wrong with an input.
 *
 * @param kind what
 * @param where the place, as a path into the input: /cells/3/value, /publication/cells/LA1|Nurse
 * @param message for a person; it may name true values, as the inputs do
 */
public record Fault(FaultKind kind, String where, String message) {}
