package uk.datr.workforce.census.rules;

import static uk.datr.workforce.census.rules.Rule.information;
import static uk.datr.workforce.census.rules.Rule.warning;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.rules.ReturnContent.Flow;

/** What is to be said about the year before (census.md 5.5, C413 to C415). */
final class YearNoteRules {

  private static final String NO_CHANGE = "NONE";
  private static final String CHANGES = "/header/changeSinceLast";

  static final Rule C413 =
      information("C413", "Nothing to compare with")
          .atSubmission()
          .says("No prior-year return; comparison checks were skipped.")
          .help(
              "Neither the unit nor a unit whose work it took over has a final return of the year before that could be"
                  + " compared: it is new, was split off, or one of its predecessors did not answer or was nil.")
          .when((checked, limits) ->
              checked.before() == null && !checked.perhapsNil()
                  ? Stream.of(Breach.at("/header"))
                  : Stream.empty());

  static final Rule C414 =
      warning("C414", "Changes and figures disagree")
          .atSubmission()
          .says("Say what changed, or correct the figures.")
          .says("Staff transferred under TUPE are named as a change; say how many, or take it out.")
          .help(
              "changeSinceLast says that nothing changed although paid WTE changed much (C401), or that staff were"
                  + " transferred under TUPE although section E has no transferred people.")
          .when((checked, limits) ->
              Stream.concat(
                  Stream.of(Breach.at(CHANGES).expected("what changed"))
                      .filter(breach -> says(checked, NO_CHANGE))
                      .filter(breach -> YearTotalRules.totalChanged(checked, limits.settings())),
                  transferWithoutPeople(checked)));

  static final Rule C415 =
      information("C415", "Explained last year")
          .atSubmission()
          .says("Last year you explained this as: {text}.")
          .help(
              "The same warning had an explanation last year. It is offered again; take it over only if it is still true.")
          .afterwards((checked, findings) ->
              CarriedExplanations.suggest(findings, checked.content(), checked.context()).stream()
                  .map(suggestion ->
                      Breach.at(suggestion.pointer())
                          .with("text", checked.labelled("CL-22", suggestion.code()))
                          .value(suggestion.ruleId())));

  static final List<Rule> ALL = List.of(C413, C414, C415);

  private YearNoteRules() {}

  private static boolean says(CheckedReturn checked, String change) {
    List<String> changes = checked.header().changeSinceLast();
    return changes != null && changes.contains(change);
  }

  private static Stream<Breach> transferWithoutPeople(CheckedReturn checked) {
    boolean incoming =
        says(checked, "TUPE_IN") && transferred(checked, line -> orZero(line.tupeIn())) == 0;
    boolean outgoing =
        says(checked, "TUPE_OUT") && transferred(checked, line -> orZero(line.tupeOut())) == 0;
    return (incoming || outgoing) && flowsKnown(checked)
        ? Stream.of(
            Breach.at(CHANGES).otherMessage().expected("tupeIn or tupeOut above 0 in section E"))
        : Stream.empty();
  }

  private static long transferred(CheckedReturn checked, ToIntFunction<Flow> people) {
    return Optional.ofNullable(checked.content().flows()).stream()
        .flatMap(List::stream)
        .mapToInt(people)
        .asLongStream()
        .sum();
  }

  /** Whether section E is answered and all of its transfers could be read. */
  private static boolean flowsKnown(CheckedReturn checked) {
    return checked.content().flows() != null
        && checked
            .flows()
            .allMatch(placed ->
                checked.readable(placed.pointer("tupeIn"))
                    && checked.readable(placed.pointer("tupeOut")));
  }

  private static int orZero(@Nullable Integer count) {
    return count == null ? 0 : count;
  }
}
