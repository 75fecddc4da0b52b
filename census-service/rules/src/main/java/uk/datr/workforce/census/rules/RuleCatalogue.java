package uk.datr.workforce.census.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every rule of the census, found by its id. To read a rule open the class of its group: C0… {@link StructureRules}; C1…
 * {@link CompletenessRules}, {@link AnswerRules}; C2… {@link ConsistencyRules}, {@link SumRules}, {@link MovementRules},
 * {@link ProfessionRules}, {@link SicknessRules}; C3… {@link KindRules}, {@link PresenceRules}; C4… {@link
 * YearTotalRules}, {@link YearRateRules}, {@link YearNoteRules}; C6… {@link CollectionRules}.
 */
public final class RuleCatalogue {

  /** Counts up with every change of a rule; stored with every validation. */
  public static final String VERSION = "2026.2";

  private static final List<Rule> ALL =
      Stream.of(
              StructureRules.ALL,
              CompletenessRules.ALL,
              AnswerRules.ALL,
              ConsistencyRules.ALL,
              SumRules.ALL,
              MovementRules.ALL,
              ProfessionRules.ALL,
              SicknessRules.ALL,
              KindRules.ALL,
              PresenceRules.ALL,
              YearTotalRules.ALL,
              YearRateRules.ALL,
              YearNoteRules.ALL,
              CollectionRules.ALL)
          .flatMap(List::stream)
          .sorted(Comparator.comparing(Rule::id))
          .toList();

  private static final Map<String, Rule> BY_ID =
      ALL.stream().collect(Collectors.toUnmodifiableMap(Rule::id, Function.identity()));

  /** Ids of rules that once were; they are never given to another rule. */
  private static final Set<String> RETIRED = Set.of();

  private RuleCatalogue() {}

  /** Every rule, in order of its id. */
  public static List<Rule> all() {
    return ALL;
  }

  /** The rule of that id. */
  public static Optional<Rule> find(String id) {
    return Optional.ofNullable(BY_ID.get(id));
  }

  /**
   * The rule of that id.
   *
   * @throws NoSuchElementException when there is none; use it for ids that a finding carries
   */
  public static Rule get(String id) {
    return find(id).orElseThrow(() -> new NoSuchElementException("There is no rule " + id));
  }

  /** Ids that were used once and stay reserved. */
  public static Set<String> retired() {
    return RETIRED;
  }
}
