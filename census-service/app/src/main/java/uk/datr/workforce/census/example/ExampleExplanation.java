package uk.datr.workforce.census.example;

/**
 * The explanation of one warning, sent with the submission as a submitter would.
 *
 * @param ruleId the rule that warns
 * @param pointer JSON pointer of the finding in the return
 * @param code code of CL-22
 * @param text what the submitter says
 */
public record ExampleExplanation(String ruleId, String pointer, String code, String text) {}
