package uk.datr.workforce.census.rules;

import java.math.BigDecimal;

/**
 * A threshold of a rule that a collection may set otherwise.
 *
 * @param name unique within the rule
 * @param standard the value unless the collection sets another
 * @param meaning what it is, for people
 */
public record Parameter(String name, BigDecimal standard, String meaning) {}
