package uk.datr.workforce.calculator.plans;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is done with a plan: the table of its life cycle. Each step needs the permission {@code plan-write} at the
 * organisation whose plan it is.
 */
enum PlanAction {
  /** Other figures. */
  CHANGE(EnumSet.of(PlanState.DRAFT), PlanState.DRAFT, true, "plan-changed"),
  /** Puts it in force; a person does that. */
  PUBLISH(EnumSet.of(PlanState.DRAFT), PlanState.PUBLISHED, true, "plan-published"),
  /** Another plan of the same owner for the same area was put in force. */
  SUPERSEDE(EnumSet.of(PlanState.PUBLISHED), PlanState.SUPERSEDED, false, "plan-superseded"),
  /** Takes it back. */
  WITHDRAW(
      EnumSet.of(PlanState.DRAFT, PlanState.PUBLISHED),
      PlanState.WITHDRAWN,
      true,
      "plan-withdrawn");

  @SuppressWarnings("ImmutableEnumChecker") // never changed
  private final Set<PlanState> from;

  private final PlanState to;
  private final boolean byPeople;
  private final String audit;

  PlanAction(Set<PlanState> from, PlanState to, boolean byPeople, String audit) {
    this.from = from;
    this.to = to;
    this.byPeople = byPeople;
    this.audit = audit;
  }

  /** The state after it; nothing when it cannot happen in a state. */
  Optional<PlanState> after(PlanState state) {
    return from.contains(state) ? Optional.of(to) : Optional.empty();
  }

  /** What the audit log says. */
  String audit() {
    return audit;
  }

  /** The steps that somebody can take in a state, in their order. */
  static List<PlanAction> possible(PlanState state) {
    return Arrays.stream(values())
        .filter(action -> action.byPeople && action.from.contains(state))
        .toList();
  }

  /** The table as Markdown, for the service's page. */
  static String asMarkdown() {
    return Arrays.stream(values())
        .flatMap(action ->
            action.from.stream()
                .sorted()
                .map(state ->
                    "| %s | %s | %s | %s | %s |"
                        .formatted(
                            state,
                            action,
                            action.byPeople ? "`plan-write`" : "–",
                            action.to,
                            action.audit)))
        .collect(
            Collectors.joining(
                "\n",
                "| from | step | permission | to | audit text |\n| --- | --- | --- | --- | --- |\n",
                "\n"));
  }
}
