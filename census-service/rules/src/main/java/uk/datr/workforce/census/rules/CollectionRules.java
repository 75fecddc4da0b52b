package uk.datr.workforce.census.rules;

import static uk.datr.workforce.census.rules.Rule.information;
import static uk.datr.workforce.census.rules.Rule.warning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.rules.ReturnContent.StaffLine;
import uk.datr.workforce.census.rules.ReturnTables.Coverage;
import uk.datr.workforce.referencedata.RoleGroup;

/** Rules over the returns of a collection (census.md 5.7), all at stage Q. */
final class CollectionRules {

  private static final String AGENCY_CODE = "/header/ndtmsAgencyCode";

  static final Rule C601 =
      warning("C601", "Agency code in two returns")
          .afterSubmission()
          .says("Agency {code} appears in two returns.")
          .help(
              "Two units name the same NDTMS agency code, so that one service may be counted twice. Each service has a code"
                  + " of its own; correct the wrong one, or withdraw one of the returns.")
          .across((returns, limits) ->
              byAgency(returns).values().stream()
                  .filter(units -> units.size() > 1)
                  .flatMap(List::stream)
                  .map(unit ->
                      new UnitBreach(
                          unit.unitId(),
                          Breach.at(AGENCY_CODE)
                              .with("code", Breach.shown(agency(unit)))
                              .value(agency(unit))
                              .expected("a code of this unit alone"))));

  static final Rule C602 =
      warning("C602", "Expected provider without return")
          .afterSubmission()
          .says("{provider} is expected for {la} but has not submitted.")
          .help(
              "The coverage statement names a provider or recovery organisation of which there is no return. Ask it to"
                  + " answer, or say in section O why no return is expected.")
          .across((returns, limits) -> silentProviders(returns));

  static final Rule C603 =
      warning("C603", "Provider not in the coverage statement")
          .afterSubmission()
          .says("{la} does not list {provider}.")
          .help(
              "The unit says that it works for an authority whose commissioning team does not name it in section O. One of"
                  + " the two is out of date.")
          .across((returns, limits) ->
              Stream.concat(returns.of(UnitKind.PROVIDER), returns.of(UnitKind.LERO))
                  .flatMap(unit -> unlisted(returns, unit)));

  static final Rule C604 =
      warning("C604", "Outlier among similar services")
          .afterSubmission()
          .parameter("mostRanges", "3", "interquartile ranges beyond the quartiles")
          .parameter("leastUnits", "12", "fewest units with the indicator in a peer group")
          .says("{indicator} is an outlier among similar services.")
          .help(
              "Similar services are units of the same kind whose main setting is the same: inpatient detoxification before"
                  + " residential rehabilitation before all others. Vacancies, turnover, sickness and caseload are"
                  + " compared. Check the figures; an unusual service is explained.")
          .across((returns, limits) ->
              Outliers.of(returns, limits.get("mostRanges"), limits.get("leastUnits")));

  static final Rule C605 =
      warning("C605", "Same peers in two returns")
          .afterSubmission()
          .parameter("leastPeople", "3", "fewest people in peer roles of whom it is looked at")
          .says("Possible double counting with {unit}.")
          .help(
              "A provider and a recovery organisation in the same authority report the same peer roles with equal counts."
                  + " People are reported by the organisation that employs them or that they volunteer for.")
          .across((returns, limits) -> samePeers(returns, limits.get("leastPeople")));

  static final Rule C606 =
      information("C606", "Unusual staffing of an area")
          .afterSubmission()
          .parameter("lowest", "5", "centile below which an area is named")
          .parameter("highest", "95", "centile above which an area is named")
          .parameter("leastAreas", "20", "fewest authorities that are compared")
          .says("Staffing level for {la} is unusual.")
          .help(
              "Paid WTE of all returns for the authority, for each 1,000 people in treatment, lie at the edge of all"
                  + " authorities. Look for missing or double returns first.")
          .across(CollectionRules::unusualAreas);

  static final List<Rule> ALL = List.of(C601, C602, C603, C604, C605, C606);

  private CollectionRules() {}

  private static Map<String, List<SubmittedReturn>> byAgency(ComparedReturns returns) {
    Map<String, List<SubmittedReturn>> byCode = new TreeMap<>();
    returns
        .returns()
        .filter(unit -> !agency(unit).isEmpty())
        .forEach(unit ->
            byCode
                .computeIfAbsent(agency(unit).toUpperCase(Locale.ROOT), code -> new ArrayList<>())
                .add(unit));
    return byCode;
  }

  private static String agency(SubmittedReturn unit) {
    return Objects.toString(unit.content().header().ndtmsAgencyCode(), "").strip();
  }

  private static Stream<UnitBreach> silentProviders(ComparedReturns returns) {
    Set<String> answered =
        returns.answered().stream()
            .map(id -> id.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    Set<String> names =
        returns.returns().map(unit -> name(unit.unitName())).collect(Collectors.toSet());
    return returns
        .of(UnitKind.COMMISSIONER)
        .flatMap(team ->
            Row.all(Section.O.pointer(), team.content().coverage())
                .filter(row -> !Boolean.FALSE.equals(row.line().returnExpected()))
                .filter(row -> isSilent(row.line(), answered, names))
                .map(row ->
                    new UnitBreach(
                        team.unitId(),
                        Breach.at(row.pointer())
                            .with("provider", providerName(returns, row.line()))
                            .with("la", authorityNames(returns, team))
                            .expected("a return of this unit, or why none is expected"))));
  }

  private static boolean isSilent(Coverage line, Set<String> answered, Set<String> names) {
    String unit = line.providerReportingUnitId();
    String name = line.providerName();
    return unit == null
        ? name != null && !names.contains(name(name))
        : !answered.contains(unit.toLowerCase(Locale.ROOT));
  }

  private static String providerName(ComparedReturns returns, Coverage line) {
    String unit = line.providerReportingUnitId();
    String name = line.providerName();
    String known = unit == null ? null : returns.data().unitNames().get(unit);
    return Breach.shown(known != null ? known : name != null ? name : Objects.toString(unit));
  }

  private static String authorityNames(ComparedReturns returns, SubmittedReturn team) {
    return returns.authorities(team).stream()
        .map(returns::authorityName)
        .sorted()
        .collect(Collectors.joining(" and "));
  }

  private static Stream<UnitBreach> unlisted(ComparedReturns returns, SubmittedReturn unit) {
    return returns.authorities(unit).stream()
        .sorted()
        .filter(code ->
            returns
                .coverage(code)
                .filter(lines -> lines.stream().noneMatch(line -> names(line, unit)))
                .isPresent())
        .map(code ->
            new UnitBreach(
                unit.unitId(),
                Breach.at("/header/laCodes")
                    .with("la", returns.authorityName(code))
                    .with("provider", Breach.shown(unit.unitName()))
                    .value(code)
                    .expected("a line of the authority's coverage statement")));
  }

  private static boolean names(Coverage line, SubmittedReturn unit) {
    String id = line.providerReportingUnitId();
    String name = line.providerName();
    return id == null
        ? name != null && name(name).equals(name(unit.unitName()))
        : id.equalsIgnoreCase(unit.unitId());
  }

  private static String name(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  private static Stream<UnitBreach> samePeers(ComparedReturns returns, BigDecimal least) {
    List<SubmittedReturn> providers = returns.of(UnitKind.PROVIDER).toList();
    return returns
        .of(UnitKind.LERO)
        .flatMap(lero -> {
          Map<String, Long> peers = peers(lero);
          Set<String> area = returns.authorities(lero);
          long people = peers.values().stream().mapToLong(Long::longValue).sum();
          return BigDecimal.valueOf(people).compareTo(least) < 0 || people == 0
              ? Stream.empty()
              : providers.stream()
                  .filter(
                      provider -> returns.authorities(provider).stream().anyMatch(area::contains))
                  .filter(provider -> peers(provider).equals(peers))
                  .flatMap(provider -> Stream.of(same(lero, provider), same(provider, lero)));
        });
  }

  private static UnitBreach same(SubmittedReturn unit, SubmittedReturn other) {
    return new UnitBreach(
        unit.unitId(),
        Breach.at(Section.B.pointer())
            .with("unit", Breach.shown(other.unitName()))
            .expected("people of this unit alone"));
  }

  /** People by peer role, paid and unpaid; nothing when one of the lines is not known. */
  private static Map<String, Long> peers(SubmittedReturn unit) {
    Map<String, Long> peers = new TreeMap<>();
    return add(peers, unit.content().staffInPost()) && add(peers, unit.content().unpaidStaff())
        ? peers
        : Map.of();
  }

  private static boolean add(Map<String, Long> peers, @Nullable List<? extends StaffLine> lines) {
    if (lines == null) {
      return true;
    }
    for (StaffLine line : lines) {
      String role = line.role();
      Integer people = line.headcount();
      if (role == null || people == null) {
        return false;
      }
      if (people > 0
          && Figures.role(role).filter(one -> one.group() == RoleGroup.PEER).isPresent()) {
        peers.merge(role, people.longValue(), Long::sum);
      }
    }
    return true;
  }

  private static Stream<UnitBreach> unusualAreas(ComparedReturns returns, Rule.Limits limits) {
    Map<String, BigDecimal> levels = new TreeMap<>();
    returns
        .wteByAuthority()
        .forEach((code, wte) -> {
          int people = returns.data().inTreatment().getOrDefault(code, 0);
          if (people > 0) {
            levels.put(
                code,
                wte.multiply(BigDecimal.valueOf(1_000))
                    .divide(BigDecimal.valueOf(people), 6, RoundingMode.HALF_EVEN));
          }
        });
    if (levels.isEmpty() || !limits.reaches(BigDecimal.valueOf(levels.size()), "leastAreas")) {
      return Stream.empty();
    }
    List<BigDecimal> sorted = levels.values().stream().sorted().toList();
    BigDecimal low = Quantiles.of(sorted, limits.get("lowest"));
    BigDecimal high = Quantiles.of(sorted, limits.get("highest"));
    return returns
        .of(UnitKind.COMMISSIONER)
        .flatMap(team ->
            returns.authorities(team).stream()
                .sorted()
                .filter(levels::containsKey)
                .filter(code -> isOutside(Objects.requireNonNull(levels.get(code)), low, high))
                .map(code ->
                    new UnitBreach(
                        team.unitId(),
                        Breach.at("/header/laCodes")
                            .with("la", returns.authorityName(code))
                            .value(code)
                            .expected(
                                "between "
                                    + rounded(low)
                                    + " and "
                                    + rounded(high)
                                    + " WTE for 1,000 people in treatment"))));
  }

  private static boolean isOutside(BigDecimal level, BigDecimal low, BigDecimal high) {
    return level.compareTo(low) < 0 || level.compareTo(high) > 0;
  }

  private static String rounded(BigDecimal level) {
    return level.setScale(1, RoundingMode.HALF_UP).toPlainString();
  }
}
