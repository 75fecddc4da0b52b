package uk.datr.workforce.census.returns;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import uk.datr.workforce.census.returns.model.SuggestedExplanation;
import uk.datr.workforce.census.returns.store.ValidationRun;
import uk.datr.workforce.census.rules.CarriedExplanations.Suggestion;
import uk.datr.workforce.census.rules.ReturnContent;
import uk.datr.workforce.census.rules.RuleCatalogue;
import uk.datr.workforce.census.rules.RuleFinding;
import uk.datr.workforce.census.rules.Section;
import uk.datr.workforce.census.rules.Stage;
import uk.datr.workforce.events.UuidV7;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.problem.Finding;
import uk.datr.workforce.kit.problem.Severity;

/**
 * A return as it was read, with everything that is wrong with it.
 *
 * @param content what could be read
 * @param shape faults of the JSON itself: unknown fields, wrong types
 * @param under JSON pointer of the return in what was sent
 * @param breaches rules that it breaks, as at submission
 * @param carried explanations of the year before for the warnings among them
 */
record CheckedBody(
    ReturnContent content,
    List<Finding> shape,
    String under,
    List<RuleFinding> breaches,
    List<Suggestion> carried) {

  CheckedBody {
    shape = List.copyOf(shape);
    breaches = List.copyOf(breaches);
    carried = List.copyOf(carried);
  }

  /** Everything, faults of the JSON first; what a rule says better is not said twice. */
  List<Finding> findings() {
    return Stream.concat(
            shape.stream().filter(fault -> breaches.stream().noneMatch(b -> same(b, fault))),
            breaches.stream().map(this::finding))
        .toList();
  }

  /** Whether it cannot even be kept as a draft: it could be read only in part, or breaks a rule of structure. */
  boolean unusable() {
    return !shape.isEmpty() || breaches.stream().anyMatch(breach -> breach.refuses(Stage.DRAFT));
  }

  /** The same as it is kept, with a word on what was recorded otherwise than it was sent (C010). */
  CheckedBody notedAs(CheckedBody kept) {
    return new CheckedBody(
        kept.content(),
        shape,
        under,
        Stream.concat(
                breaches.stream().filter(RuleFinding::recordedOtherwise), kept.breaches().stream())
            .toList(),
        kept.carried());
  }

  /** The same with a word on what was recorded otherwise than it was sent (C010). */
  CheckedBody noting(List<RuleFinding> recordedOtherwise) {
    return new CheckedBody(
        content,
        shape,
        under,
        Stream.concat(recordedOtherwise.stream(), breaches.stream()).toList(),
        carried);
  }

  /** The same with places in the return itself, wherever in the request it was sent. */
  CheckedBody asRead() {
    return new CheckedBody(content, shape, "", breaches, carried);
  }

  /** Explanations of the year before that may be confirmed. */
  List<SuggestedExplanation> suggestions() {
    return carried.stream()
        .map(one ->
            new SuggestedExplanation(
                one.ruleId(),
                under + one.pointer(),
                one.code(),
                one.text().isEmpty() ? null : one.text(),
                one.unitId()))
        .toList();
  }

  /** As a run of the rules, to be kept or shown. */
  ValidationRun run(Act act, ReturnStandard standard) {
    return new ValidationRun(
        UUID.fromString(UuidV7.next(act.at())),
        RuleCatalogue.VERSION,
        standard.settingsNo(),
        findings());
  }

  /** Lines of all sections that were read. */
  int lines() {
    return Arrays.stream(Section.values())
        .map(content::lines)
        .filter(Objects::nonNull)
        .mapToInt(List::size)
        .sum();
  }

  private boolean same(RuleFinding breach, Finding fault) {
    return breach.ruleId().equals(fault.ruleId())
        && (under + breach.pointer()).equals(fault.pointer());
  }

  private Finding finding(RuleFinding breach) {
    Severity severity =
        switch (breach.level()) {
          case ERROR -> Severity.ERROR;
          case WARNING -> Severity.WARNING;
          case INFORMATION -> Severity.INFORMATION;
        };
    return Finding.at(breach.ruleId(), severity, under + breach.pointer(), breach.message())
        .withValue(breach.value())
        .withExpected(breach.expected());
  }
}
