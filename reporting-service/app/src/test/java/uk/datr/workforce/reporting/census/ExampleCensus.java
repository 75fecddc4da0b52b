package uk.datr.workforce.reporting.census;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.events.CollectionChanged;
import uk.datr.workforce.events.CollectionState;
import uk.datr.workforce.events.Envelope;
import uk.datr.workforce.events.EventTypes;
import uk.datr.workforce.events.ExpectedReturnChanged;
import uk.datr.workforce.events.ExpectedStatus;
import uk.datr.workforce.events.OrganisationChanged;
import uk.datr.workforce.events.OrganisationKind;
import uk.datr.workforce.events.ReturnFacts;
import uk.datr.workforce.events.ReturnKind;
import uk.datr.workforce.events.ReturnState;
import uk.datr.workforce.events.StartSource;
import uk.datr.workforce.referencedata.LocalAuthorities;
import uk.datr.workforce.referencedata.LocalAuthority;
import uk.datr.workforce.testkit.events.EventPlayer;

/** A collection of its own for a test: later than all before it, with units that nobody else has. */
public final class ExampleCensus {

  public static final String LEEDS = "E08000035";
  public static final String BRISTOL = "E06000023";
  public static final String NORTH_EAST_AND_YORKSHIRE = "E40000012";
  public static final String SOUTH_WEST = "E40000006";
  public static final String ENGLAND = "E92000001";
  public static final String LEEDS_ORGANISATION = "ORG-0097";
  public static final String BRISTOL_ORGANISATION = "ORG-0023";

  private static final AtomicInteger YEARS = new AtomicInteger(2100);

  private final EventPlayer player;
  private final int year = YEARS.incrementAndGet();
  private final String id = "TEST-" + year;

  /** A collection that nobody knows of yet. */
  public ExampleCensus(EventPlayer player) {
    this.player = player;
  }

  /** The organisations of the example people whose jobs count only where the register knows them. */
  public static void register(EventPlayer player) {
    organisation(player, LEEDS_ORGANISATION, OrganisationKind.LOCAL_AUTHORITY, LEEDS, null);
    organisation(player, BRISTOL_ORGANISATION, OrganisationKind.LOCAL_AUTHORITY, BRISTOL, null);
    organisation(player, "ORG-1001", OrganisationKind.PROVIDER, LEEDS, null);
    organisation(player, "ORG-5001", OrganisationKind.LERO, LEEDS, null);
    organisation(player, "ORG-0207", OrganisationKind.NHSE_REGION, null, NORTH_EAST_AND_YORKSHIRE);
    organisation(player, "ORG-0203", OrganisationKind.NHSE_REGION, null, SOUTH_WEST);
    organisation(player, "ORG-0300", OrganisationKind.SUPPLIER, null, null);
    player.settle();
  }

  public String id() {
    return id;
  }

  /** Says which state the collection is in. */
  public ExampleCensus in(CollectionState state) {
    player.send(
        EventTypes.COLLECTION_OPENED,
        id,
        new CollectionChanged(
            id,
            year,
            LocalDate.of(year, 6, 30),
            "1.0",
            state,
            Instant.parse(year + "-09-01T08:00:00Z"),
            Instant.parse(year + "-11-30T23:59:59Z"),
            "2026.1"));
    return this;
  }

  /** Adds a unit of an organisation and expects a return of it. */
  public Unit unit(ReturnKind kind, String organisation, String laCode) {
    Unit unit = unasked(kind, organisation, laCode);
    expect(unit, ExpectedStatus.EXPECTED);
    return unit;
  }

  /** Adds a unit without saying whether its return is expected. */
  public Unit unasked(ReturnKind kind, String organisation, String laCode) {
    return new Unit(UUID.randomUUID().toString(), kind, organisation, laCode);
  }

  /** Says whether a unit's return is expected. */
  public Envelope expect(Unit unit, ExpectedStatus status) {
    ExpectedReturnChanged data =
        new ExpectedReturnChanged(
            id,
            unit.id(),
            unit.organisation(),
            unit.kind(),
            unit.laCode(),
            regionOf(unit.laCode()),
            status,
            null);
    return player.send(EventTypes.EXPECTED_RETURN_CHANGED, data.subject(), data);
  }

  /** Sends what counts of a unit's return. */
  public Envelope facts(ReturnFacts facts) {
    return player.send(EventTypes.RETURN_FACTS_CHANGED, facts.returnId(), facts);
  }

  /** A return of which nothing counts. */
  public ReturnFacts nothing(Unit unit, ReturnState state) {
    return new ReturnFacts(
        unit.returnId(),
        id,
        year,
        LocalDate.of(year, 6, 30),
        reported(unit),
        state,
        null,
        List.of(),
        null,
        "2026.1",
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** A return with these lines. */
  public ReturnFacts lines(
      Unit unit,
      ReturnState state,
      List<ReturnFacts.StaffInPost> staff,
      List<ReturnFacts.UnpaidStaff> unpaid,
      List<ReturnFacts.Vacancy> vacancies,
      List<ReturnFacts.Flow> flows) {
    return new ReturnFacts(
        unit.returnId(),
        id,
        year,
        LocalDate.of(year, 6, 30),
        reported(unit),
        state,
        1,
        List.of(),
        null,
        "2026.1",
        staff,
        unpaid,
        vacancies,
        flows);
  }

  /**
   * A return of one role: people with a WTE of three quarters each, one vacant WTE, and a fifth of them left.
   *
   * @param people permanent staff
   */
  public ReturnFacts simple(Unit unit, ReturnState state, String roleGroup, int people) {
    String role = roleGroup + "01";
    BigDecimal wte = new BigDecimal("0.75").multiply(BigDecimal.valueOf(people));
    return lines(
        unit,
        state,
        List.of(new ReturnFacts.StaffInPost(role, roleGroup, "PERMANENT", people, wte)),
        List.of(),
        List.of(new ReturnFacts.Vacancy(role, roleGroup, BigDecimal.ONE, 1, null, null)),
        List.of(
            new ReturnFacts.Flow(
                role,
                roleGroup,
                0,
                people / 5,
                null,
                null,
                null,
                null,
                people,
                StartSource.GIVEN,
                people)));
  }

  /** The NHS region of an authority. */
  public static String regionOf(String laCode) {
    return LocalAuthorities.load().find(laCode).map(LocalAuthority::nhsRegionCode).orElseThrow();
  }

  private static ReturnFacts.ReportedUnit reported(Unit unit) {
    return new ReturnFacts.ReportedUnit(
        unit.id(),
        unit.organisation(),
        unit.kind(),
        unit.kind() == ReturnKind.COMMISSIONER ? "LA" : "VOL",
        "ADULT",
        List.of("COMMUNITY"),
        unit.laCode(),
        regionOf(unit.laCode()));
  }

  private static void organisation(
      EventPlayer player,
      String code,
      OrganisationKind kind,
      @Nullable String laCode,
      @Nullable String region) {
    player.send(
        EventTypes.ORGANISATION_CHANGED,
        code,
        new OrganisationChanged(code, "Example " + code, kind, null, laCode, region, null, null));
  }

  /** A unit with one return in the collection. */
  public record Unit(String id, ReturnKind kind, String organisation, String laCode) {

    /** The id of its return. */
    public String returnId() {
      return "return-" + id;
    }
  }
}
