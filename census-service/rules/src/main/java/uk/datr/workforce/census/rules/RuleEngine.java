package uk.datr.workforce.census.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs the catalogue over one return. Findings depend on what the return says and not on the order of its lines, save
 * for the index in their pointers; they come in the order of the body, then of rule ids.
 */
public final class RuleEngine {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");

  /** Placeholders that stand for labels, not for what somebody sent. */
  private static final List<String> LABELS = List.of("{role}", "{dimension}", "{group}", "{what}");

  static final Comparator<RuleFinding> ORDER =
      Comparator.comparing(RuleFinding::pointer, PointerOrder.INSTANCE)
          .thenComparing(RuleFinding::ruleId)
          .thenComparing(RuleFinding::message);

  private RuleEngine() {}

  /**
   * Every finding of the rules that run at a stage, over what could be read of a return.
   *
   * @param settings thresholds and levels of the collection
   */
  public static List<RuleFinding> check(
      ReadReturn read, ReturnContext context, Stage stage, RuleSettings settings) {
    return check(read, context, stage, settings, rule -> true);
  }

  /**
   * The findings of {@link #check} that are about what was sent and not about what is kept of it: those of the rules that
   * refuse even a draft, and what is recorded otherwise (C010).
   */
  public static List<RuleFinding> checkSent(
      ReadReturn read, ReturnContext context, Stage stage, RuleSettings settings) {
    return check(
        read,
        context,
        stage,
        settings,
        rule -> rule.refusesDraft() || rule.equals(StructureRules.C010));
  }

  private static List<RuleFinding> check(
      ReadReturn read,
      ReturnContext context,
      Stage stage,
      RuleSettings settings,
      Predicate<Rule> wanted) {
    CheckedReturn checked = CheckedReturn.of(read, context);
    List<Rule> rules =
        RuleCatalogue.all().stream()
            .filter(wanted)
            .filter(rule -> rule.stages().contains(stage))
            .filter(rule -> context.specification().uses(rule))
            .toList();
    List<RuleFinding> findings = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule.check() instanceof Rule.ReturnCheck check) {
        settings
            .level(rule)
            .ifPresent(level ->
                check
                    .breaches(checked, new Rule.Limits(rule, settings))
                    .forEach(breach -> findings.add(finding(rule, level, breach, stage))));
      }
    }
    List<RuleFinding> afterwards = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule.check() instanceof Rule.FindingsCheck check) {
        settings
            .level(rule)
            .ifPresent(level ->
                check
                    .breaches(checked, Collections.unmodifiableList(findings))
                    .forEach(breach -> afterwards.add(finding(rule, level, breach, stage))));
      }
    }
    findings.addAll(afterwards);
    findings.sort(ORDER);
    return List.copyOf(findings);
  }

  static RuleFinding finding(Rule rule, Level level, Breach breach, Stage stage) {
    return new RuleFinding(
        rule.id(),
        level,
        message(rule.messages().get(breach.message()), breach.words()),
        breach.pointer(),
        breach.value(),
        breach.expected(),
        level == Level.WARNING && stage == Stage.SUBMIT);
  }

  /** Fills the placeholders; a message that begins with a label begins with a capital. */
  private static String message(String template, Map<String, String> words) {
    String filled =
        PLACEHOLDER
            .matcher(template)
            .replaceAll(match ->
                Matcher.quoteReplacement(words.getOrDefault(match.group(1), match.group())));
    return LABELS.stream().anyMatch(template::startsWith)
        ? filled.substring(0, 1).toUpperCase(Locale.ROOT) + filled.substring(1)
        : filled;
  }
}
