package uk.datr.workforce.census.rules;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.rules.ReturnContent.Flow;
import uk.datr.workforce.census.rules.ReturnContent.Line;
import uk.datr.workforce.census.rules.ReturnContent.StaffInPost;
import uk.datr.workforce.census.rules.ReturnContent.UnpaidStaff;
import uk.datr.workforce.census.rules.ReturnContent.Vacancy;
import uk.datr.workforce.census.rules.ReturnTables.Coverage;

/** Lines whose key a line before them has: what C013 looks at. Lines whose key is not complete are not compared. */
final class RepeatedLines {

  private RepeatedLines() {}

  static Stream<Breach> of(CheckedReturn checked) {
    return Stream.concat(linesOfRoles(checked), keyed(checked).flatMap(RepeatedLines::repeated));
  }

  private static Stream<Breach> linesOfRoles(CheckedReturn checked) {
    Set<List<String>> met = new HashSet<>();
    return checked
        .lines()
        .filter(placed -> placed.key().filter(key -> !met.add(key)).isPresent())
        .map(placed -> breach(checked, placed))
        .toList()
        .stream();
  }

  private static Breach breach(CheckedReturn checked, Placed<? extends Line> placed) {
    Breach breach =
        Breach.at(placed.pointer())
            .with("role", checked.role(placed.line().role()))
            .expected("one line");
    return switch (placed.line()) {
      case StaffInPost line -> breach.with("basis", label(checked, "CL-07", line.basis()));
      case UnpaidStaff line -> breach.with("basis", label(checked, "CL-08", line.kind()));
      case Vacancy _, Flow _ -> breach.otherMessage();
    };
  }

  /**
   * A line of a table with its key.
   *
   * @param what the line in words, looked up only where it is repeated
   */
  private record Keyed(String pointer, List<String> key, Supplier<String> what) {}

  /** The tables of sections F to O, and the reasons of leavers, each as a list of keyed lines. */
  private static Stream<Stream<Keyed>> keyed(CheckedReturn checked) {
    return Stream.of(
            Stream.of(
                checked
                    .pattern()
                    .flatMap(row ->
                        keyed(
                            row,
                            () ->
                                label(checked, "CL-09", row.line().pattern())
                                    + " for "
                                    + label(checked, "CL-07", row.line().basis()),
                            row.line().basis(),
                            row.line().pattern())),
                checked
                    .timeInPost()
                    .flatMap(row -> coded(checked, row, "CL-13", row.line().band())),
                checked
                    .caseload()
                    .flatMap(row ->
                        keyed(row, () -> checked.role(row.line().role()), row.line().role())),
                checked
                    .registered()
                    .flatMap(row ->
                        keyed(
                            row,
                            () ->
                                checked.role(row.line().role())
                                    + " with "
                                    + label(checked, "CL-15", row.line().body()),
                            row.line().role(),
                            row.line().body())),
                checked
                    .qualification()
                    .flatMap(row -> coded(checked, row, "CL-16", row.line().code())),
                checked.pay().flatMap(row -> coded(checked, row, "CL-17", row.line().payBand())),
                checked.funding().flatMap(row -> coded(checked, row, "CL-18", row.line().source())),
                checked
                    .laSplit()
                    .flatMap(
                        row -> keyed(row, () -> shown(row.line().laCode()), row.line().laCode())),
                checked
                    .coverage()
                    .flatMap(row ->
                        keyed(
                            row,
                            () -> shown(provider(row.line())),
                            provider(row.line()),
                            Objects.toString(row.line().serviceType(), "")))),
            Arrays.stream(Dimension.values())
                .map(dimension ->
                    checked
                        .people(dimension)
                        .flatMap(
                            row -> coded(checked, row, dimension.listId(), row.line().code()))),
            checked
                .flows()
                .map(placed ->
                    Row.all(placed.pointer("leaversByReason"), placed.line().leaversByReason())
                        .flatMap(row -> coded(checked, row, "CL-14", row.line().reason()))))
        .flatMap(tables -> tables);
  }

  private static Stream<Breach> repeated(Stream<Keyed> lines) {
    Set<List<String>> met = new HashSet<>();
    return lines
        .filter(line -> !met.add(line.key()))
        .map(line ->
            Breach.at(line.pointer())
                .message(2)
                .with("what", line.what().get())
                .expected("one line"));
  }

  private static <L> Stream<Keyed> coded(
      CheckedReturn checked, Row<L> row, String listId, @Nullable String code) {
    return keyed(row, () -> label(checked, listId, code), code);
  }

  private static <L> Stream<Keyed> keyed(
      Row<L> row, Supplier<String> what, @Nullable String... key) {
    return Stream.of(key).anyMatch(Objects::isNull)
        ? Stream.empty()
        : Stream.of(new Keyed(row.pointer(), Stream.of(key).map(String::valueOf).toList(), what));
  }

  private static @Nullable String provider(Coverage line) {
    String unit = line.providerReportingUnitId();
    String name = unit == null ? line.providerName() : unit;
    return name == null ? null : name.strip().toLowerCase(Locale.ROOT);
  }

  private static String shown(@Nullable String text) {
    return text == null ? "this line" : Breach.shown(text);
  }

  private static String label(CheckedReturn checked, String listId, @Nullable String code) {
    return code == null ? "this line" : checked.labelled(listId, code);
  }
}
