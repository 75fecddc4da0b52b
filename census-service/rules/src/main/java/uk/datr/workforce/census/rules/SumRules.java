package uk.datr.workforce.census.rules;

import static uk.datr.workforce.census.rules.Rule.error;
import static uk.datr.workforce.census.rules.Rule.warning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.rules.ReturnTables.Funding;
import uk.datr.workforce.census.rules.ReturnTables.LaSplit;
import uk.datr.workforce.census.rules.ReturnTables.Pattern;
import uk.datr.workforce.census.rules.ReturnTables.People;
import uk.datr.workforce.census.rules.ReturnTables.TimeInPost;

/**
 * Tables that have to add up (census.md 5.3, C206 to C211). A table that is not answered, or of which a part is not
 * known, is not added up; a nil return has no tables.
 */
final class SumRules {

  static final Rule C206 =
      error("C206", "Contract table does not add up")
          .fromDraftOn()
          .says("Contract table adds to {a}; staff in post is {b}.")
          .says("Contract table adds to {a} for {basis}; staff in post is {b}.")
          .help(
              "For each contract type, section F splits the people of section B into full time, part time, variable and not"
                  + " known. People whose pattern you do not know go under NK.")
          .when((checked, limits) -> unequalPatterns(checked));

  static final Rule C207 =
      error("C207", "Table of people does not add up")
          .fromDraftOn()
          .says("{dimension} adds to {a}; expected {b}.")
          .help(
              "Age, gender and ethnicity each count everybody of section B as paid and everybody of section C as unpaid;"
                  + " time in post counts everybody of section B. People of whom you do not know it go under not known.")
          .when((checked, limits) ->
              checked.perhapsNil()
                  ? Stream.empty()
                  : Stream.concat(
                      Arrays.stream(Dimension.values())
                          .flatMap(dimension -> unequalDimension(checked, dimension)),
                      unequal(
                          Section.H.pointer(),
                          "time in post",
                          Figures.people(checked.content().timeInPost(), TimeInPost::headcount),
                          checked.figures().paidPeople())));

  static final Rule C208 =
      error("C208", "Funding does not add up")
          .fromDraftOn()
          .parameter("tolerance", "0.05", "greatest difference in whole-time equivalents")
          .says("Funding adds to {a} WTE; staff in post is {b}.")
          .help(
              "Section M shares the paid WTE of section B among the money that pays for it. What you cannot place goes under"
                  + " NK.")
          .when((checked, limits) ->
              unequalWte(
                  checked,
                  limits,
                  Section.M,
                  Figures.wte(checked.content().funding(), Funding::wte)));

  static final Rule C209 =
      error("C209", "Split by authority does not add up")
          .fromDraftOn()
          .parameter("tolerance", "0.05", "greatest difference in whole-time equivalents")
          .says("Split by authority adds to {a}; expected {b}.")
          .help(
              "Section N shares the paid WTE of section B among the authorities that the service works for. Share posts that"
                  + " serve several authorities by time or by caseload.")
          .when((checked, limits) ->
              unequalWte(
                  checked,
                  limits,
                  Section.N,
                  Figures.wte(checked.content().laSplit(), LaSplit::wte)));

  static final Rule C210 =
      error("C210", "Authority of the split not named in the header")
          .fromDraftOn()
          .says("{la} is not one of this service's authorities.")
          .help(
              "Name the authority in laCodes of the header, too, or take its line out of section N.")
          .when((checked, limits) -> splitToOthers(checked));

  static final Rule C211 =
      warning("C211", "WTE not split by authority")
          .atSubmission()
          .says("State how WTE is shared between authorities.")
          .help(
              "The service works for more than one authority. Without section N its staff cannot be shown for each of"
                  + " them. Mark N as not held if you cannot say.")
          .when((checked, limits) ->
              Stream.of(Breach.at(Section.N.pointer()).expected("a line for each authority"))
                  .filter(breach -> !checked.perhapsNil())
                  .filter(breach -> splitIsAsked(checked) && authoritiesServed(checked).size() > 1)
                  .filter(breach ->
                      checked.content().laSplit() == null && checked.readable(breach.pointer()))
                  .filter(breach -> !checked.perhapsNotHeld(Section.N)));

  static final List<Rule> ALL = List.of(C206, C207, C208, C209, C210, C211);

  private SumRules() {}

  /** Contract types for which sections B and F differ, in order of their codes. */
  private static Stream<Breach> unequalPatterns(CheckedReturn checked) {
    List<Pattern> patterns = checked.content().pattern();
    if (patterns == null || checked.perhapsNil()) {
      return Stream.empty();
    }
    Optional<Map<String, Long>> people =
        byKey(checked.content().staffInPost(), line -> line.basis(), line -> line.headcount());
    Optional<Map<String, Long>> split = byKey(patterns, Pattern::basis, Pattern::headcount);
    if (people.isEmpty() || split.isEmpty()) {
      return Stream.empty();
    }
    Set<String> bases = new HashSet<>(people.get().keySet());
    bases.addAll(split.get().keySet());
    List<Breach> breaches = new ArrayList<>();
    for (String basis : bases.stream().sorted().toList()) {
      long adds = split.get().getOrDefault(basis, 0L);
      long expected = people.get().getOrDefault(basis, 0L);
      if (adds != expected) {
        breaches.add(
            Breach.at(Section.F.pointer())
                .otherMessage()
                .with("basis", checked.labelled("CL-07", basis))
                .with("a", adds)
                .with("b", expected)
                .value(adds)
                .expected(String.valueOf(expected)));
      }
    }
    return breaches.stream();
  }

  private static <L> Optional<Map<String, Long>> byKey(
      @Nullable List<L> lines,
      Function<L, @Nullable String> key,
      Function<L, @Nullable Integer> count) {
    if (lines == null) {
      return Optional.empty();
    }
    Map<String, Long> sums = new TreeMap<>();
    for (L line : lines) {
      String code = key.apply(line);
      Integer people = count.apply(line);
      if (code == null || people == null) {
        return Optional.empty();
      }
      sums.merge(code, people.longValue(), Long::sum);
    }
    return Optional.of(sums);
  }

  private static Stream<Breach> unequalDimension(CheckedReturn checked, Dimension dimension) {
    List<People> lines = dimension.lines(checked.content());
    return Stream.concat(
        unequal(
            dimension.pointer(),
            dimension.label() + " (paid)",
            Figures.people(lines, People::paid),
            checked.figures().paidPeople()),
        unequal(
            dimension.pointer(),
            dimension.label() + " (unpaid)",
            Figures.people(lines, People::unpaid),
            checked.figures().unpaidPeople()));
  }

  private static Stream<Breach> unequal(
      String pointer, String dimension, Optional<Long> adds, Optional<Long> expected) {
    return adds.isEmpty() || expected.isEmpty() || adds.get().equals(expected.get())
        ? Stream.empty()
        : Stream.of(
            Breach.at(pointer)
                .with("dimension", dimension)
                .with("a", adds.get())
                .with("b", expected.get())
                .value(adds.get())
                .expected(String.valueOf(expected.get())));
  }

  private static Stream<Breach> unequalWte(
      CheckedReturn checked, Rule.Limits limits, Section section, Optional<BigDecimal> adds) {
    Optional<BigDecimal> expected = checked.figures().paidWte();
    return checked.perhapsNil()
            || adds.isEmpty()
            || expected.isEmpty()
            || adds.get().subtract(expected.get()).abs().compareTo(limits.get("tolerance")) <= 0
        ? Stream.empty()
        : Stream.of(
            Breach.at(section.pointer())
                .with("a", adds.get())
                .with("b", expected.get())
                .value(adds.get())
                .expected(expected.get()));
  }

  private static Stream<Breach> splitToOthers(CheckedReturn checked) {
    List<String> named = checked.header().laCodes();
    if (named == null || named.contains(Fields.UNREAD)) {
      return Stream.empty();
    }
    SupersededAuthorities authorities = checked.authorities();
    Set<String> served = authoritiesServed(checked);
    return checked
        .laSplit()
        .filter(row -> row.line().laCode() != null)
        .filter(row -> authorities.inForce(recorded(authorities, row.line())))
        .filter(row -> !served.contains(recorded(authorities, row.line())))
        .map(row ->
            Breach.at(row.pointer("laCode"))
                .with("la", Objects.toString(row.line().laCode()))
                .value(Objects.toString(row.line().laCode()))
                .expected(String.join(" or ", served.stream().sorted().toList())));
  }

  private static String recorded(SupersededAuthorities authorities, LaSplit line) {
    return authorities.recorded(Objects.toString(line.laCode()));
  }

  /** The authorities of the header that there are on the reference date, under their codes of that day. */
  private static Set<String> authoritiesServed(CheckedReturn checked) {
    SupersededAuthorities authorities = checked.authorities();
    Set<String> served = new HashSet<>();
    Stream.ofNullable(checked.header().laCodes())
        .flatMap(List::stream)
        .map(authorities::recorded)
        .filter(authorities::inForce)
        .forEach(served::add);
    return served;
  }

  private static boolean splitIsAsked(CheckedReturn checked) {
    return checked.context().specification().demand(checked.context().unitKind(), Section.N)
        == Demand.IF_SEVERAL_AUTHORITIES;
  }
}
