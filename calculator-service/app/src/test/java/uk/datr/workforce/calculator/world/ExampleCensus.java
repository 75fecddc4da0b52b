package uk.datr.workforce.calculator.world;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import uk.datr.workforce.events.CollectionChanged;
import uk.datr.workforce.events.CollectionState;
import uk.datr.workforce.events.Envelope;
import uk.datr.workforce.events.EventTypes;
import uk.datr.workforce.events.ExpectedReturnChanged;
import uk.datr.workforce.events.ExpectedStatus;
import uk.datr.workforce.events.ReturnFacts;
import uk.datr.workforce.events.ReturnKind;
import uk.datr.workforce.events.ReturnState;
import uk.datr.workforce.referencedata.LocalAuthorities;
import uk.datr.workforce.referencedata.LocalAuthority;
import uk.datr.workforce.testkit.events.EventPlayer;

/** A collection of its own for a test: later than all before it, with units that nobody else has. */
public final class ExampleCensus {

  private static final AtomicInteger YEARS = new AtomicInteger(2100);

  private final EventPlayer player;
  private final int year;
  private final LocalDate day;
  private final String id;

  /** A collection later than all others, of which nobody knows yet. */
  public ExampleCensus(EventPlayer player) {
    this(player, LocalDate.of(YEARS.incrementAndGet(), 6, 30));
  }

  /** A collection of that day. */
  public ExampleCensus(EventPlayer player, LocalDate day) {
    this.player = player;
    this.year = day.getYear();
    this.day = day;
    this.id = "TEST-" + UUID.randomUUID();
  }

  public String id() {
    return id;
  }

  public LocalDate day() {
    return day;
  }

  /** Says which state the collection is in. */
  public ExampleCensus in(CollectionState state) {
    player.send(
        EventTypes.COLLECTION_OPENED,
        id,
        new CollectionChanged(
            id,
            year,
            day,
            "1.0",
            state,
            Instant.parse("2026-09-01T08:00:00Z"),
            Instant.parse("2026-11-30T23:59:59Z"),
            "2026.1"));
    return this;
  }

  /** A unit of which a return is expected. */
  public Unit unit(ReturnKind kind, String laCode) {
    Unit unit = new Unit(UUID.randomUUID().toString(), kind, laCode);
    ExpectedReturnChanged data =
        new ExpectedReturnChanged(
            id,
            unit.id(),
            "ORG-1001",
            kind,
            laCode,
            regionOf(laCode),
            ExpectedStatus.EXPECTED,
            null);
    player.send(EventTypes.EXPECTED_RETURN_CHANGED, data.subject(), data);
    return unit;
  }

  /** Sends what counts of a unit's return. */
  public Envelope returned(Unit unit, ReturnState state, List<ReturnFacts.StaffInPost> staff) {
    return returned(unit, state, staff, List.of());
  }

  /** Sends what counts of a unit's return, unpaid people among it. */
  public Envelope returned(
      Unit unit,
      ReturnState state,
      List<ReturnFacts.StaffInPost> staff,
      List<ReturnFacts.UnpaidStaff> unpaid) {
    ReturnFacts facts = facts(unit, state, staff, unpaid);
    return player.send(EventTypes.RETURN_FACTS_CHANGED, facts.returnId(), facts);
  }

  /** What counts of a unit's return. */
  public ReturnFacts facts(
      Unit unit,
      ReturnState state,
      List<ReturnFacts.StaffInPost> staff,
      List<ReturnFacts.UnpaidStaff> unpaid) {
    boolean counts = state != ReturnState.WITHDRAWN;
    return new ReturnFacts(
        "return-" + unit.id(),
        id,
        year,
        day,
        new ReturnFacts.ReportedUnit(
            unit.id(),
            "ORG-1001",
            unit.kind(),
            "VOL",
            "ADULT",
            List.of("COMMUNITY"),
            unit.laCode(),
            regionOf(unit.laCode())),
        state,
        counts ? (Integer) 1 : null,
        List.of(),
        null,
        "2026.1",
        counts ? staff : List.of(),
        counts ? unpaid : List.of(),
        List.of(),
        List.of());
  }

  /** Permanent staff of a role. */
  public static ReturnFacts.StaffInPost staff(String role, int people, String wte) {
    String group = role.replaceAll("[0-9]", "");
    return new ReturnFacts.StaffInPost(role, group, "PERMANENT", people, new BigDecimal(wte));
  }

  /** The NHS region of an authority. */
  public static String regionOf(String laCode) {
    return LocalAuthorities.load().find(laCode).map(LocalAuthority::nhsRegionCode).orElseThrow();
  }

  /** A unit with one return in the collection. */
  public record Unit(String id, ReturnKind kind, String laCode) {}
}
