package uk.datr.workforce.faults;

/**
 * Something that must not be.
 *
 * @param rule which rule was broken, a word or two
 * @param text what was seen
 */
record Finding(String rule, String text) {}
