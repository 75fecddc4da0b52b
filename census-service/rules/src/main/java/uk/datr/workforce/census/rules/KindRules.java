package uk.datr.workforce.census.rules;

import static uk.datr.workforce.census.rules.Rule.error;
import static uk.datr.workforce.census.rules.Rule.information;
import static uk.datr.workforce.census.rules.Rule.warning;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.rules.Indicators.Ratio;
import uk.datr.workforce.census.rules.ReturnTables.Funding;
import uk.datr.workforce.census.rules.ReturnTables.Pay;
import uk.datr.workforce.referencedata.Code;
import uk.datr.workforce.referencedata.Role;
import uk.datr.workforce.referencedata.RoleGroup;

/** What fits the kind and sector of a unit (census.md 5.4, C301 to C303 and C309 to C312). */
final class KindRules {

  private static final Set<RoleGroup> COMMISSIONING = EnumSet.of(RoleGroup.COM, RoleGroup.MGA);
  private static final Set<String> VOLUNTEERS = Set.of("VOLUNTEER", "PEER_MENTOR_UNPAID");
  private static final String IPS_ROLE = "DAW07";

  /** The grant for individual placement and support, and the one that it became part of. */
  private static final Set<String> IPS_GRANTS = Set.of("IPS", "DATRIG");

  static final Rule C301 =
      error("C301", "Commissioning team outside a local authority")
          .fromDraftOn()
          .says("A commissioning return must be from a local authority.")
          .help(
              "Commissioning teams belong to the sector LA. A provider that an authority runs itself is a unit of its own"
                  + " with a provider return.")
          .when((checked, limits) ->
              isKind(checked, UnitKind.COMMISSIONER)
                  ? Stream.ofNullable(checked.header().sector())
                      .filter(sector -> !sector.equals("LA"))
                      .filter(sector -> checked.list("CL-04").find(sector).isPresent())
                      .map(sector -> Breach.at("/header/sector").value(sector).expected("LA"))
                  : Stream.empty());

  static final Rule C302 =
      warning("C302", "Delivery role in a commissioning team")
          .fromDraftOn()
          .says("{role} is not a commissioning role; report delivery staff as a provider.")
          .help(
              "Staff who treat or support people are reported in a provider return, also when the authority employs them."
                  + " Commissioning teams have roles COM and MGA.")
          .when((checked, limits) ->
              isKind(checked, UnitKind.COMMISSIONER)
                  ? paidRoles(checked, role -> !COMMISSIONING.contains(role.group()))
                  : Stream.empty());

  static final Rule C303 =
      warning("C303", "Commissioning role at a provider")
          .fromDraftOn()
          .says("Commissioning roles are reported by the authority.")
          .help(
              "Somebody who commissions services works for the authority and is in its return. Check the role; service"
                  + " managers are MGA.")
          .when((checked, limits) ->
              isKind(checked, UnitKind.COMMISSIONER)
                  ? Stream.empty()
                  : paidRoles(checked, role -> role.group() == RoleGroup.COM));

  static final Rule C309 =
      warning("C309", "Volunteers in a regulated role")
          .fromDraftOn()
          .says("Unpaid staff in regulated role {role} – please confirm.")
          .help(
              "Volunteers seldom work in a role that needs registration. People on honorary contracts and students on"
                  + " placement have kinds of their own and draw no warning.")
          .when((checked, limits) ->
              checked
                  .unpaidStaff()
                  .filter(placed -> VOLUNTEERS.contains(Objects.toString(placed.line().kind(), "")))
                  .filter(placed -> isSomebody(placed.line().headcount()))
                  .filter(placed ->
                      Figures.role(placed.line().role()).filter(Role::regulated).isPresent())
                  .map(placed ->
                      Breach.at(placed.pointer("role"))
                          .with("role", checked.role(placed.line().role()))
                          .value(Objects.toString(placed.line().role()))
                          .expected("a role without registration, or another kind")));

  static final Rule C310 =
      warning("C310", "Pay bands of another sector")
          .fromDraftOn()
          .percent("mostAgendaForChange", "50", "greatest share of Agenda for Change in VOL")
          .says("Pay bands look unusual for this sector.")
          .help(
              "NHS units pay by Agenda for Change or medical pay; voluntary organisations mostly have pay of their own,"
                  + " which goes under P1 to P7. Check the sector in the header, too.")
          .when((checked, limits) ->
              strangePay(checked, limits.get("mostAgendaForChange"))
                  ? Stream.of(
                      Breach.at(Section.L.pointer()).expected("pay bands of the unit's sector"))
                  : Stream.empty());

  static final Rule C311 =
      warning("C311", "Unusual size of a commissioning team")
          .fromDraftOn()
          .parameter("mostWte", "30", "greatest paid WTE of a commissioning team")
          .says("Commissioning team of {x} WTE is unusual.")
          .help(
              "Count the team that commissions drug and alcohol treatment, not all of public health, and not providers that"
                  + " the authority runs.")
          .when((checked, limits) ->
              isKind(checked, UnitKind.COMMISSIONER)
                  ? checked
                      .figures()
                      .paidWte()
                      .filter(wte ->
                          wte.compareTo(limits.get("mostWte")) > 0
                              || (wte.signum() == 0 && onlyWithoutHours(checked)))
                      .map(wte ->
                          Breach.at(Section.B.pointer())
                              .with("x", wte)
                              .expected(
                                  "above 0, at most "
                                      + Breach.plain(limits.get("mostWte"))
                                      + " WTE"))
                      .stream()
                  : Stream.empty());

  static final Rule C312 =
      information("C312", "Employment support and its funding differ")
          .fromDraftOn()
          .says("Check IPS funding.")
          .help(
              "Individual placement and support specialists are usually paid from the grant for it. Either there are such"
                  + " staff and no such money in section M, or the reverse.")
          .when((checked, limits) ->
              supportAndFundingDiffer(checked)
                  ? Stream.of(
                      Breach.at(Section.M.pointer())
                          .expected(
                              "both the role " + IPS_ROLE + " and the source IPS, or neither"))
                  : Stream.empty());

  static final List<Rule> ALL = List.of(C301, C302, C303, C309, C310, C311, C312);

  private KindRules() {}

  private static boolean isKind(CheckedReturn checked, UnitKind kind) {
    return checked.context().unitKind() == kind;
  }

  /** Lines of section B whose role is one that a condition picks. */
  private static Stream<Breach> paidRoles(CheckedReturn checked, Predicate<Role> picked) {
    return checked
        .paidStaff()
        .filter(placed -> Figures.role(placed.line().role()).filter(picked).isPresent())
        .map(placed ->
            Breach.at(placed.pointer("role"))
                .with("role", checked.role(placed.line().role()))
                .value(Objects.toString(placed.line().role()))
                .expected("a role of this type of return"));
  }

  private static boolean strangePay(CheckedReturn checked, BigDecimal most) {
    String sector = Objects.toString(checked.header().sector(), "");
    Optional<Long> agenda = people(checked, Set.of("afc"));
    Optional<Long> medical = people(checked, Set.of("medical"));
    Optional<Long> known = people(checked, Set.of("afc", "medical", "local"));
    if (agenda.isEmpty() || medical.isEmpty() || known.filter(people -> people > 0).isEmpty()) {
      return false;
    }
    return switch (sector) {
      case "NHS" -> agenda.get() + medical.get() == 0;
      case "VOL" ->
          new Ratio(BigDecimal.valueOf(agenda.get()), BigDecimal.valueOf(known.get()))
              .abovePercent(most);
      default -> false;
    };
  }

  /** People in the pay bands of some parts of CL-17; empty unless all bands are known. */
  private static Optional<Long> people(CheckedReturn checked, Set<String> parts) {
    List<Pay> lines = checked.content().pay();
    if (lines == null || lines.stream().anyMatch(line -> part(checked, line).isEmpty())) {
      return Optional.empty();
    }
    return Figures.people(
        lines.stream()
            .filter(line -> part(checked, line).filter(parts::contains).isPresent())
            .toList(),
        Pay::headcount);
  }

  private static Optional<String> part(CheckedReturn checked, Pay line) {
    return Optional.ofNullable(line.payBand())
        .flatMap(code -> checked.list("CL-17").find(code))
        .map(Code::part);
  }

  /** Whether there are people, and only such as may have no hours, so that C202 says nothing. */
  private static boolean onlyWithoutHours(CheckedReturn checked) {
    return checked.figures().paidPeople().filter(people -> people > 0).isPresent()
        && checked
            .paidStaff()
            .filter(placed -> isSomebody(placed.line().headcount()))
            .allMatch(placed -> ConsistencyRules.isWithoutContractedHours(placed.line().basis()));
  }

  private static boolean supportAndFundingDiffer(CheckedReturn checked) {
    Optional<BigDecimal> support = checked.figures().paidWte(role -> role.code().equals(IPS_ROLE));
    List<Funding> lines = checked.content().funding();
    if (support.isEmpty()
        || lines == null
        || lines.stream().anyMatch(line -> line.source() == null || line.wte() == null)) {
      return false;
    }
    boolean staff = support.get().signum() > 0;
    return staff
        ? lines.stream().noneMatch(line -> pays(line, IPS_GRANTS))
        : lines.stream().anyMatch(line -> pays(line, Set.of("IPS")));
  }

  private static boolean pays(Funding line, Set<String> sources) {
    BigDecimal wte = line.wte();
    return sources.contains(line.source()) && wte != null && wte.signum() > 0;
  }

  private static boolean isSomebody(@Nullable Integer count) {
    return count != null && count > 0;
  }
}
