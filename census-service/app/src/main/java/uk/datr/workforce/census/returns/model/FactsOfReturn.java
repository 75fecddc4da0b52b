package uk.datr.workforce.census.returns.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.rules.ReturnContent;
import uk.datr.workforce.census.rules.ReturnContent.Header;
import uk.datr.workforce.census.rules.RoleFlow;
import uk.datr.workforce.census.rules.StartHeadcount;
import uk.datr.workforce.events.ReturnFacts;
import uk.datr.workforce.events.StartSource;
import uk.datr.workforce.referencedata.Roles;

/**
 * What counts of a return, as it is told to the services that compute with it. No name, no contact and no free text is
 * among it (domain 4.9.7).
 */
public final class FactsOfReturn {

  private static final String UNMAPPED = "UNMAPPED";

  private final Roles roles;

  private FactsOfReturn(Roles roles) {
    this.roles = roles;
  }

  /**
   * The facts of a return that counts.
   *
   * @param previous the unit's latest final return of an earlier collection (indicator I3)
   * @param declaration what the signature agreed to; null without one
   */
  public static ReturnFacts of(
      StoredReturn stored,
      ReturnContent content,
      @Nullable ReturnContent previous,
      @Nullable Declaration declaration,
      Roles roles) {
    FactsOfReturn facts = new FactsOfReturn(roles);
    return new ReturnFacts(
        stored.returnId().toString(),
        stored.collection().collectionId(),
        stored.collection().year(),
        stored.collection().referenceDate(),
        unit(stored.unit(), content.header()),
        stored.state(),
        stored.countedVersion(),
        marks(stored, content.header()),
        declaration == null
            ? null
            : new ReturnFacts.Declaration(declaration.version(), declaration.agreesToAreaFigures()),
        stored.collection().listVersion(),
        facts.staffInPost(content),
        facts.unpaidStaff(content),
        facts.vacancies(content),
        facts.flows(content, previous),
        new FactsOfTables(roles).of(content));
  }

  /** The facts of a return of which nothing counts. */
  public static ReturnFacts nothing(StoredReturn stored) {
    return new ReturnFacts(
        stored.returnId().toString(),
        stored.collection().collectionId(),
        stored.collection().year(),
        stored.collection().referenceDate(),
        unit(stored.unit(), Header.NONE),
        stored.state(),
        null,
        stored.marks(),
        null,
        stored.collection().listVersion(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static ReturnFacts.ReportedUnit unit(ReportingUnit unit, Header header) {
    return new ReturnFacts.ReportedUnit(
        unit.unitId().toString(),
        unit.organisationCode(),
        unit.kind(),
        header.sector(),
        header.serviceAgeRange(),
        orNone(header.settings()),
        unit.laCode(),
        unit.nhsRegionCode());
  }

  /** A section that is not held must not read as "none" (C101). */
  private static List<String> marks(StoredReturn stored, Header header) {
    return Stream.concat(
            stored.marks().stream(),
            orNone(header.notHeld()).stream().sorted().map(section -> "NOT_HELD_" + section))
        .toList();
  }

  private List<ReturnFacts.StaffInPost> staffInPost(ReturnContent content) {
    return orNone(content.staffInPost()).stream()
        .map(line ->
            new ReturnFacts.StaffInPost(
                text(line.role()),
                group(line.role()),
                text(line.basis()),
                orZero(line.headcount()),
                orZero(line.wte())))
        .toList();
  }

  private List<ReturnFacts.UnpaidStaff> unpaidStaff(ReturnContent content) {
    return orNone(content.unpaidStaff()).stream()
        .map(line ->
            new ReturnFacts.UnpaidStaff(
                text(line.role()),
                group(line.role()),
                text(line.kind()),
                orZero(line.headcount()),
                line.wte()))
        .toList();
  }

  private List<ReturnFacts.Vacancy> vacancies(ReturnContent content) {
    return orNone(content.vacancies()).stream()
        .map(line ->
            new ReturnFacts.Vacancy(
                text(line.role()),
                group(line.role()),
                orZero(line.vacantWte()),
                orZero(line.vacantPosts()),
                line.coveredByTemporaryWte(),
                line.openOver90DaysPosts()))
        .toList();
  }

  private List<ReturnFacts.Flow> flows(ReturnContent content, @Nullable ReturnContent previous) {
    Map<String, ReturnContent.Flow> lines =
        orNone(content.flows()).stream()
            .collect(
                Collectors.toMap(
                    line -> text(line.role()), Function.identity(), (first, second) -> first));
    List<ReturnFacts.Flow> flows = new ArrayList<>();
    for (RoleFlow flow : StartHeadcount.resolve(content, Optional.ofNullable(previous))) {
      ReturnContent.@Nullable Flow line = lines.get(flow.role());
      flows.add(
          new ReturnFacts.Flow(
              flow.role(),
              group(flow.role()),
              flow.joiners(),
              flow.leavers(),
              line == null ? null : line.internalMovesIn(),
              line == null ? null : line.internalMovesOut(),
              line == null ? null : line.tupeIn(),
              line == null ? null : line.tupeOut(),
              flow.headcountAtStart(),
              source(flow.startSource()),
              flow.headcountAtEnd()));
    }
    return flows;
  }

  private static StartSource source(RoleFlow.StartSource source) {
    return switch (source) {
      case GIVEN -> StartSource.GIVEN;
      case PREVIOUS_RETURN -> StartSource.PREVIOUS_RETURN;
      case DERIVED -> StartSource.DERIVED;
    };
  }

  private String group(@Nullable String role) {
    return group(roles, text(role));
  }

  static String group(Roles roles, String role) {
    return roles.find(role).map(known -> known.group().name()).orElse(UNMAPPED);
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static int orZero(@Nullable Integer value) {
    return value == null ? 0 : value;
  }

  private static BigDecimal orZero(@Nullable BigDecimal value) {
    return value == null ? BigDecimal.ZERO : value;
  }

  private static <T> List<T> orNone(@Nullable List<T> lines) {
    return lines == null ? List.of() : lines;
  }
}
