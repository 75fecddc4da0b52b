package uk.datr.workforce.calculator.scenarios;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is done with a scenario: the table of its life cycle. Each step needs the permission {@code scenario-write} at the
 * organisation whose scenario it is.
 */
public enum ScenarioAction {
  /** Another name or calculation. */
  CHANGE(EnumSet.of(ScenarioState.DRAFT), ScenarioState.DRAFT, "scenario-changed"),
  /** Lets somebody else see it. */
  SHARE(
      EnumSet.of(ScenarioState.DRAFT, ScenarioState.SHARED),
      ScenarioState.SHARED,
      "scenario-shared"),
  /** Lets everybody see it and tells other services what the area needs; a person does that. */
  PUBLISH(
      EnumSet.of(ScenarioState.DRAFT, ScenarioState.SHARED),
      ScenarioState.PUBLISHED,
      "scenario-published"),
  /** Takes it back from everybody. */
  WITHDRAW(
      EnumSet.of(ScenarioState.DRAFT, ScenarioState.SHARED, ScenarioState.PUBLISHED),
      ScenarioState.WITHDRAWN,
      "scenario-withdrawn");

  @SuppressWarnings("ImmutableEnumChecker") // never changed
  private final Set<ScenarioState> from;

  private final ScenarioState to;
  private final String audit;

  ScenarioAction(Set<ScenarioState> from, ScenarioState to, String audit) {
    this.from = from;
    this.to = to;
    this.audit = audit;
  }

  /** The state after it; nothing when it cannot happen in a state. */
  Optional<ScenarioState> after(ScenarioState state) {
    return from.contains(state) ? Optional.of(to) : Optional.empty();
  }

  /** What the audit log says. */
  String audit() {
    return audit;
  }

  /** The steps that are possible in a state, in their order. */
  static List<ScenarioAction> possible(ScenarioState state) {
    return Arrays.stream(values()).filter(action -> action.from.contains(state)).toList();
  }

  /** The table as Markdown, for the service's page. */
  static String asMarkdown() {
    return Arrays.stream(values())
        .flatMap(action ->
            action.from.stream()
                .sorted()
                .map(state ->
                    "| %s | %s | `scenario-write` | %s | %s |"
                        .formatted(state, action, action.to, action.audit)))
        .collect(
            Collectors.joining(
                "\n",
                "| from | step | permission | to | audit text |\n| --- | --- | --- | --- | --- |\n",
                "\n"));
  }
}
