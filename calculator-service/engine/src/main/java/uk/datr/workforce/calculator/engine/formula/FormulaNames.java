package uk.datr.workforce.calculator.engine.formula;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names in a formula. */
public final class FormulaNames {

  /** A letter and what follows, unless it is the exponent of a number or the name of a function. */
  private static final Pattern NAME =
      Pattern.compile("(?<![\\p{Alnum}_.])\\p{Alpha}[\\p{Alnum}_]*+(?! *\\()");

  private FormulaNames() {}

  /** The distinct names in the order in which they are met. */
  public static List<String> of(String formula) {
    Set<String> names = new LinkedHashSet<>();
    replaced(
        formula,
        name -> {
          names.add(name);
          return name;
        });
    return List.copyOf(names);
  }

  /** The formula with each name replaced. */
  public static String replaced(String formula, UnaryOperator<String> replacement) {
    return NAME.matcher(formula)
        .replaceAll(match -> Matcher.quoteReplacement(replacement.apply(match.group())));
  }
}
