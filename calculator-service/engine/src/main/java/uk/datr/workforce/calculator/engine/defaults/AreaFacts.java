package uk.datr.workforce.calculator.engine.defaults;

/**
 * What is published about an authority and its need for treatment may follow.
 *
 * @param area code of the authority
 * @param adults residents aged 18 and over
 * @param deprivation average score of the Index of Multiple Deprivation; the higher, the more deprived
 */
public record AreaFacts(String area, double adults, double deprivation) {}
