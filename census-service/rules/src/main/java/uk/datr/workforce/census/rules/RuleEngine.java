package uk.datr.workforce.census.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs the catalogue over one return. Findings depend on what the return says and not on the order of its lines, save
 * for the index in their pointers; they come in the order of the body, then of rule ids.
 */
public final class RuleEngine {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");

  private static final Comparator<RuleFinding> ORDER =
      Comparator.comparing(RuleFinding::pointer, PointerOrder.INSTANCE)
          .thenComparing(RuleFinding::ruleId);

  private RuleEngine() {}

  /**
   * Every finding of the rules that run at a stage, over what could be read of a return.
   *
   * @param thresholds those of the collection
   */
  public static List<RuleFinding> check(
      ReadReturn read, ReturnContext context, Stage stage, RuleThresholds thresholds) {
    CheckedReturn checked = new CheckedReturn(read, context);
    return RuleCatalogue.all().stream()
        .filter(rule -> rule.stages().contains(stage))
        .flatMap(rule ->
            rule.check()
                .breaches(checked, new Rule.Limits(rule, thresholds))
                .map(breach -> finding(rule, breach, stage)))
        .sorted(ORDER)
        .toList();
  }

  private static RuleFinding finding(Rule rule, Breach breach, Stage stage) {
    return new RuleFinding(
        rule.id(),
        rule.level(),
        message(rule.messages().get(breach.message()), breach.words()),
        breach.pointer(),
        breach.value(),
        breach.expected(),
        rule.level() == Level.WARNING && stage == Stage.SUBMIT);
  }

  /** Fills the placeholders; a message that begins with one begins with a capital when a role stands there. */
  private static String message(String template, Map<String, String> words) {
    String filled =
        PLACEHOLDER
            .matcher(template)
            .replaceAll(match ->
                Matcher.quoteReplacement(words.getOrDefault(match.group(1), match.group())));
    return template.startsWith("{role}")
        ? filled.substring(0, 1).toUpperCase(Locale.ROOT) + filled.substring(1)
        : filled;
  }
}
