package uk.datr.workforce.calculator.engine.check;

/**
 * One fault of a request (specification B6).
 *
 * @param code the rule that is broken
 * @param pointer JSON pointer (RFC 6901) to the field in the request
 * @param message plain English for an analyst of a local authority
 */
public record Finding(FaultCode code, String pointer, String message) {}
