package uk.datr.workforce.census.example;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.datr.workforce.census.rules.Figures;
import uk.datr.workforce.census.rules.Level;
import uk.datr.workforce.census.rules.PriorReturns;
import uk.datr.workforce.census.rules.ReadReturn;
import uk.datr.workforce.census.rules.ReturnContent;
import uk.datr.workforce.census.rules.ReturnContent.StaffInPost;
import uk.datr.workforce.census.rules.ReturnContent.Vacancy;
import uk.datr.workforce.census.rules.ReturnContext;
import uk.datr.workforce.census.rules.RuleEngine;
import uk.datr.workforce.census.rules.RuleSettings;
import uk.datr.workforce.census.rules.Specification;
import uk.datr.workforce.census.rules.Stage;
import uk.datr.workforce.census.rules.UnitKind;
import uk.datr.workforce.referencedata.RoleGroup;

/** What the submitters of the example say about the warnings that their returns draw. */
final class ExampleWarnings {

  private record Reason(String code, String text) {}

  private static final Reason RESIZED =
      new Reason("RESTRUCTURE", "The service changed its size with its contract.");
  private static final Reason SMALL =
      new Reason("SMALL_TEAM_EFFECT", "One person more or less makes a great difference here.");

  private static final Map<String, Reason> REASONS =
      Map.ofEntries(
          Map.entry(
              "C202",
              new Reason(
                  "CONFIRMED_CORRECT", "A secondee is on long-term leave at the reference date.")),
          Map.entry(
              "C213",
              new Reason(
                  "CONFIRMED_CORRECT", "The post is approved, its hours are not settled yet.")),
          Map.entry("C401", RESIZED),
          Map.entry("C402", RESIZED),
          Map.entry("C403", RESIZED),
          Map.entry("C404", RESIZED),
          Map.entry("C408", SMALL));

  /** Changes of WTE, in all and as a share, and of turnover from which on the rules are asked. */
  private static final BigDecimal NOTICED = BigDecimal.TWO;

  private static final BigDecimal SHARE = new BigDecimal("0.2");
  private static final double MOVED = 0.14;

  private final ExampleCollection collection;

  ExampleWarnings(ExampleCollection collection) {
    this.collection = collection;
  }

  /**
   * One explanation for every warning of a kind that the example has a reason for.
   *
   * @param content the whole return
   * @param prior what was said the year before
   */
  List<ExampleExplanation> explained(ExampleUnit unit, ReturnContent content, PriorReturns prior) {
    if (!peculiar(content) && !changed(content, prior)) {
      return List.of();
    }
    ReturnContext context =
        ReturnContext.of(
                collection.collectionId(),
                Specification.find(collection.specVersion()).orElseThrow(),
                collection.referenceDate(),
                unit.unitId().toString(),
                UnitKind.valueOf(unit.kind().name()))
            .after(prior);
    return RuleEngine.check(ReadReturn.of(content), context, Stage.SUBMIT, RuleSettings.standard())
        .stream()
        .filter(finding -> finding.level() == Level.WARNING)
        .flatMap(finding ->
            Optional.ofNullable(REASONS.get(finding.ruleId())).stream()
                .map(reason ->
                    new ExampleExplanation(
                        finding.ruleId(), finding.pointer(), reason.code(), reason.text())))
        .toList();
  }

  /** Whether somebody, or a post, has no hours. */
  private static boolean peculiar(ReturnContent content) {
    return Stream.concat(
            Stream.ofNullable(content.staffInPost()).flatMap(List::stream).map(StaffInPost::wte),
            Stream.ofNullable(content.vacancies()).flatMap(List::stream).map(Vacancy::vacantWte))
        .anyMatch(wte -> wte != null && wte.signum() == 0);
  }

  /** Whether so much changed since the year before that a rule might ask; the rules themselves say whether it does. */
  private boolean changed(ReturnContent content, PriorReturns prior) {
    Optional<ReturnContent> before = prior.comparable(collection.referenceDate());
    if (before.isEmpty()) {
      return false;
    }
    Figures now = new Figures(content);
    Figures last = new Figures(before.get());
    Map<RoleGroup, BigDecimal> groups = now.paidWteByGroup().orElse(Map.of());
    Map<RoleGroup, BigDecimal> groupsBefore = last.paidWteByGroup().orElse(Map.of());
    boolean resized =
        jumped(sum(groupsBefore), sum(groups))
            || Stream.of(RoleGroup.values())
                .anyMatch(group ->
                    jumped(
                        groupsBefore.getOrDefault(group, BigDecimal.ZERO),
                        groups.getOrDefault(group, BigDecimal.ZERO)));
    return resized || Math.abs(turnover(now, before) - turnover(last, Optional.empty())) >= MOVED;
  }

  /** Whether WTE changed by two and a fifth: every rule that looks at WTE of two years asks for more. */
  private static boolean jumped(BigDecimal before, BigDecimal now) {
    BigDecimal change = now.subtract(before).abs();
    return change.compareTo(NOTICED) >= 0 && change.compareTo(before.multiply(SHARE)) >= 0;
  }

  private static BigDecimal sum(Map<RoleGroup, BigDecimal> groups) {
    return groups.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static double turnover(Figures figures, Optional<ReturnContent> before) {
    return figures
        .turnover(before)
        .map(rate -> rate.numerator().doubleValue() / rate.denominator().doubleValue())
        .orElse(0.0);
  }
}
