package uk.datr.workforce.census.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the catalogue. Each is declared once, as a constant named by its id, in the class of its section.
 *
 * @param id never used again for another rule
 * @param title what is wrong when it fires, in a few words
 * @param stages when it runs
 * @param refusesDraft whether an error of this rule refuses even a draft
 * @param parameters thresholds that a collection may set otherwise
 * @param messages what a finding says, with placeholders in braces; the first is the usual one
 * @param help what to do about it, for an analyst of a local authority
 * @param enforcedBy where the check happens when not, or not only, in the engine; none when the engine alone checks it
 */
public record Rule(
    String id,
    Level level,
    String title,
    Set<Stage> stages,
    boolean refusesDraft,
    List<Parameter> parameters,
    List<String> messages,
    String help,
    @Nullable String enforcedBy,
    Check check) {

  /** How breaches of a rule are found. */
  sealed interface Check permits ReturnCheck, FindingsCheck, CollectionCheck, Elsewhere {}

  /** Finds what breaks a rule in one return. */
  @FunctionalInterface
  non-sealed interface ReturnCheck extends Check {
    Stream<Breach> breaches(CheckedReturn checked, Limits limits);
  }

  /** Says something about the findings of the other rules. */
  @FunctionalInterface
  non-sealed interface FindingsCheck extends Check {
    Stream<Breach> breaches(CheckedReturn checked, List<RuleFinding> findings);
  }

  /** Finds what breaks a rule among the returns of a collection. */
  @FunctionalInterface
  non-sealed interface CollectionCheck extends Check {
    Stream<UnitBreach> breaches(ComparedReturns returns, Limits limits);
  }

  /** A rule that the engine cannot check. */
  record Elsewhere() implements Check {}

  /** The collection's thresholds as the rule that is running sees them. */
  record Limits(Rule rule, RuleSettings settings) {

    BigDecimal get(String parameter) {
      return settings.value(rule, parameter);
    }

    /** Whether a number reaches a threshold. */
    boolean reaches(BigDecimal number, String parameter) {
      return number.compareTo(get(parameter)) >= 0;
    }

    /** Whether another rule speaks in this collection, so that this one may leave a fault to it. */
    boolean leavesTo(Rule other) {
      return settings.level(other).isPresent();
    }

    /** The thresholds of another rule, where two rules must not report the same fault. */
    Limits of(Rule other) {
      return new Limits(other, settings);
    }
  }

  /** Whether a collection may change the level or switch the rule off: not where it refuses drafts. */
  public boolean adjustable() {
    return !refusesDraft;
  }

  /** Whether it looks at a return before it is submitted. */
  public boolean beforeSubmission() {
    return stages.contains(Stage.SUBMIT);
  }

  /** The usual message, with placeholders. */
  public String message() {
    return messages.getFirst();
  }

  /**
   * The parameter of that name.
   *
   * @throws NoSuchElementException when the rule has none
   */
  public Parameter parameter(String name) {
    return parameters.stream()
        .filter(parameter -> parameter.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(id + " has no parameter " + name));
  }

  static Draft error(String id, String title) {
    return new Draft(id, Level.ERROR, title);
  }

  static Draft warning(String id, String title) {
    return new Draft(id, Level.WARNING, title);
  }

  static Draft information(String id, String title) {
    return new Draft(id, Level.INFORMATION, title);
  }

  /** A rule being written down, in the order in which the specification reads. */
  static final class Draft {
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(1_000);

    private final String id;
    private final Level level;
    private final String title;
    private final EnumSet<Stage> stages = EnumSet.noneOf(Stage.class);
    private boolean refusesDraft;
    private final ArrayList<Parameter> parameters = new ArrayList<>();
    private final ArrayList<String> messages = new ArrayList<>();
    private @Nullable String help;
    private @Nullable String enforcedBy;

    private Draft(String id, Level level, String title) {
      this.id = id;
      this.level = level;
      this.title = title;
    }

    /** Runs whenever content arrives, and refuses it. */
    Draft always() {
      stages.addAll(Set.of(Stage.FILE, Stage.DRAFT, Stage.SUBMIT));
      refusesDraft = true;
      return this;
    }

    /** Runs whenever content arrives, and refuses nothing by itself. */
    Draft wheneverItArrives() {
      stages.addAll(Set.of(Stage.FILE, Stage.DRAFT, Stage.SUBMIT));
      return this;
    }

    /** Is shown when a draft is saved and counts when it is submitted. */
    Draft fromDraftOn() {
      stages.addAll(Set.of(Stage.DRAFT, Stage.SUBMIT));
      return this;
    }

    /** Says nothing before the return is meant to be complete. */
    Draft atSubmission() {
      stages.add(Stage.SUBMIT);
      return this;
    }

    /** Compares returns with each other after they were submitted. */
    Draft afterSubmission() {
      stages.add(Stage.POST_SUBMISSION);
      return this;
    }

    Draft parameter(String name, String standard, String meaning) {
      return parameter(name, standard, MOST, meaning);
    }

    /** A parameter in per cent, or in points of per cent. */
    Draft percent(String name, String standard, String meaning) {
      return parameter(name, standard, MOST_PERCENT, meaning + ", in per cent");
    }

    private Draft parameter(String name, String standard, BigDecimal most, String meaning) {
      parameters.add(new Parameter(name, new BigDecimal(standard), most, meaning));
      return this;
    }

    Draft says(String message) {
      messages.add(message);
      return this;
    }

    Draft help(String text) {
      this.help = text;
      return this;
    }

    /** Names a place outside the engine that sees to part of the rule. */
    Draft partlyEnforcedBy(String place) {
      this.enforcedBy = place;
      return this;
    }

    /** Ends a rule that the engine cannot check at all. */
    Rule enforcedBy(String place) {
      return partlyEnforcedBy(place).checkedBy(new Elsewhere());
    }

    /** Ends a rule with its check. */
    Rule when(ReturnCheck check) {
      return checkedBy(check);
    }

    /** Ends a rule that speaks of the findings of others. */
    Rule afterwards(FindingsCheck check) {
      return checkedBy(check);
    }

    /** Ends a rule that compares returns. */
    Rule across(CollectionCheck check) {
      return checkedBy(check);
    }

    private Rule checkedBy(Check check) {
      return new Rule(
          id,
          level,
          title,
          Collections.unmodifiableSet(stages),
          refusesDraft,
          List.copyOf(parameters),
          List.copyOf(messages),
          Objects.requireNonNull(help),
          enforcedBy,
          check);
    }
  }
}
