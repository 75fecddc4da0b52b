package uk.datr.workforce.calculator.engine.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes that the bridge takes as one (specification B9.6).
 *
 * @param name what the client calls them
 * @param pointers JSON pointers into the calculation; one to an object or a list stands for everything in it
 */
public record FactorEntry(@Nullable String name, @Nullable List<@Nullable String> pointers) {}
