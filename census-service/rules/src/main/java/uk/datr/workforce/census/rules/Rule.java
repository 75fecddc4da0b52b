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

  /** Finds what breaks a rule in one return. */
  @FunctionalInterface
  interface Check {
    Stream<Breach> breaches(CheckedReturn checked, Limits limits);
  }

  /** The collection's thresholds as the rule that is running sees them. */
  record Limits(Rule rule, RuleThresholds thresholds) {

    BigDecimal get(String parameter) {
      return thresholds.value(rule, parameter);
    }

    /** The thresholds of another rule, where two rules must not report the same fault. */
    Limits of(Rule other) {
      return new Limits(other, thresholds);
    }
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

  /** A rule being written down, in the order in which the specification reads. */
  static final class Draft {
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

    Draft parameter(String name, String standard, String meaning) {
      parameters.add(new Parameter(name, new BigDecimal(standard), meaning));
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
      return partlyEnforcedBy(place).when((checked, limits) -> Stream.empty());
    }

    /** Ends a rule with its check. */
    Rule when(Check check) {
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
