package uk.datr.workforce.calculator.scenarios;

import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.calculations.CalculationEntry;

/**
 * A scenario as it was sent, as far as it could be read: what {@link ScenarioBody} is to people, to the engine.
 *
 * @param name name of the scenario
 * @param description what it is about
 * @param organisationCode whose it is
 * @param seed for what is simulated with it
 * @param calculation what it calculates
 */
record ScenarioEntry(
    @Nullable String name,
    @Nullable String description,
    @Nullable String organisationCode,
    @Nullable Long seed,
    @Nullable CalculationEntry calculation) {}
