package uk.datr.workforce.census.rules;

import static uk.datr.workforce.census.rules.Rule.warning;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.rules.Indicators.Ratio;
import uk.datr.workforce.referencedata.Role;

/** Completeness (census.md 5.2): answers that say little. C105 speaks where C104 would say less. */
final class AnswerRules {

  /** The codes for "not known" of CL-10 to CL-13. "Not stated" is an answer: somebody asked and was declined. */
  private static final Set<String> UNKNOWN = Set.of("NK", "X", "99");

  static final Rule C104 =
      warning("C104", "Much is unknown")
          .fromDraftOn()
          .percent("mostUnknown", "10", "greatest share of people of whom it is not known")
          .parameter("leastPeople", "10", "fewest people of whom the share is looked at")
          .says("{x}% of {dimension} is unknown.")
          .help(
              "Unknown is always an answer, but results are as good as what is known. Ask the staff concerned, or explain"
                  + " why it is not known. Not stated, after somebody was asked, does not count as unknown. Above the limit"
                  + " of C105 only C105 is reported.")
          .when((checked, limits) ->
              tables(checked)
                  .filter(table -> limits.reaches(table.people(), "leastPeople"))
                  .filter(table -> table.unknown().abovePercent(limits.get("mostUnknown")))
                  .filter(table ->
                      !limits.leavesTo(AnswerRules.C105)
                          || !table
                              .unknown()
                              .abovePercent(limits.of(AnswerRules.C105).get("mostUnknown")))
                  .map(table -> table.breach(limits)));

  static final Rule C105 =
      warning("C105", "Most is unknown")
          .fromDraftOn()
          .percent("mostUnknown", "50", "greatest share of people of whom it is not known")
          .says("Over half of {dimension} is unknown; results for it will not be reported.")
          .help(
              "Results in which most is unknown would mislead. Unless more can be found out, explain why the unit does not"
                  + " know it; your own report will leave it out.")
          .when((checked, limits) ->
              tables(checked)
                  .filter(table -> table.unknown().abovePercent(limits.get("mostUnknown")))
                  .map(table -> table.breach(limits)));

  static final Rule C107 =
      warning("C107", "Many other roles")
          .fromDraftOn()
          .percent("mostOther", "15", "greatest share of paid WTE in roles that end in 99")
          .says("Many staff are in \"other\" roles; check the role list.")
          .help(
              "Look through the role list once more: it has more than fifty roles. If none fits, say in roleDescription"
                  + " what these people do and explain it here, so that the list can grow.")
          .when((checked, limits) ->
              Stream.of(checked.figures())
                  .filter(figures -> otherShare(figures, limits.get("mostOther")))
                  .map(figures ->
                      Breach.at(Section.B.pointer())
                          .expected(
                              "at most "
                                  + Breach.plain(limits.get("mostOther"))
                                  + "% of paid WTE in roles that end in 99")));

  static final List<Rule> ALL = List.of(C104, C105, C107);

  private AnswerRules() {}

  /** A table of people by a code, with the share of those of whom it is not known. */
  private record Table(String pointer, String dimension, BigDecimal people, Ratio unknown) {

    Breach breach(Rule.Limits limits) {
      return Breach.at(pointer)
          .with("dimension", dimension)
          .with("x", Breach.percent(unknown))
          .expected("at most " + Breach.plain(limits.get("mostUnknown")) + "% unknown");
    }
  }

  /** Age, gender, ethnicity (paid and unpaid together) and time in post, where every line can be read. */
  private static Stream<Table> tables(CheckedReturn checked) {
    return Stream.concat(
            Arrays.stream(Dimension.values())
                .map(dimension ->
                    table(
                        dimension.pointer(),
                        dimension.label(),
                        checked
                            .people(dimension)
                            .map(row ->
                                new Counted(
                                    row.line().code(), sum(row.line().paid(), row.line().unpaid())))
                            .toList())),
            Stream.of(
                table(
                    Section.H.pointer(),
                    "time in post",
                    checked
                        .timeInPost()
                        .map(row -> new Counted(row.line().band(), row.line().headcount()))
                        .toList())))
        .flatMap(Optional::stream);
  }

  private record Counted(@Nullable String code, @Nullable Integer people) {}

  private static Optional<Table> table(String pointer, String dimension, List<Counted> lines) {
    if (lines.stream().anyMatch(line -> line.code() == null)) {
      return Optional.empty();
    }
    return Figures.people(lines, Counted::people)
        .filter(people -> people > 0)
        .flatMap(people ->
            Figures.people(
                    lines.stream()
                        .filter(line -> UNKNOWN.contains(Objects.requireNonNull(line.code())))
                        .toList(),
                    Counted::people)
                .map(unknown ->
                    new Table(
                        pointer,
                        dimension,
                        BigDecimal.valueOf(people),
                        new Ratio(BigDecimal.valueOf(unknown), BigDecimal.valueOf(people)))));
  }

  /** People paid and unpaid, where the unpaid may be left out. */
  private static @Nullable Integer sum(@Nullable Integer paid, @Nullable Integer unpaid) {
    return paid == null ? null : paid + (unpaid == null ? 0 : unpaid);
  }

  private static boolean otherShare(Figures figures, BigDecimal most) {
    return figures
        .paidWte(Role::needsDescription)
        .flatMap(other ->
            figures
                .paidWte()
                .filter(all -> all.signum() > 0)
                .map(all -> new Ratio(other, all).abovePercent(most)))
        .orElse(false);
  }
}
