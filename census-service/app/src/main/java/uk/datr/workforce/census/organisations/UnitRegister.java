package uk.datr.workforce.census.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.events.EventTypes;
import uk.datr.workforce.events.OrganisationKind;
import uk.datr.workforce.events.UuidV7;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.audit.AuditLog;
import uk.datr.workforce.kit.http.Precondition;
import uk.datr.workforce.kit.outbox.Outbox;
import uk.datr.workforce.kit.problem.Finding;
import uk.datr.workforce.kit.problem.ProblemType;

/** Enters and changes reporting units of the register. */
@ApplicationScoped
public class UnitRegister {

  private final UnitRepository units;
  private final OrganisationRepository organisations;
  private final RegisterRules rules;
  private final LineageRules lineage;
  private final NewUnits newUnits;
  private final Outbox outbox;
  private final AuditLog audit;

  UnitRegister(
      UnitRepository units,
      OrganisationRepository organisations,
      RegisterRules rules,
      LineageRules lineage,
      NewUnits newUnits,
      Outbox outbox,
      AuditLog audit) {
    this.units = units;
    this.organisations = organisations;
    this.rules = rules;
    this.lineage = lineage;
    this.newUnits = newUnits;
    this.outbox = outbox;
    this.audit = audit;
  }

  /** Enters a new unit and gives it an id if it has none. */
  @Transactional
  public RegisterResult<UnitEntry> enter(Act act, UnitEntry sent) {
    UUID unitId = sent.unitId() == null ? UUID.fromString(UuidV7.next(act.at())) : sent.unitId();
    if (units.findById(unitId) != null) {
      return new RegisterResult.AlreadyThere<>();
    }
    List<Finding> said = new ArrayList<>();
    UnitEntry entry = rules.recorded(sent, said);
    List<Finding> findings = rules.check(entry, kindOf(entry.organisationCode()));
    findings.addAll(lineage.check(unitId, entry));
    if (RegisterResult.refuses(said, findings)) {
      return new RegisterResult.Refused<>(findings);
    }
    Unit unit = new Unit(unitId, entry.organisationCode(), entry.kind());
    write(act, unit, entry, "unit-entered");
    newUnits.entered(act, unitId);
    return new RegisterResult.Written<>(unit.toEntry().saying(said), unit.revision, true);
  }

  /** Whether the register knows all these units. */
  boolean knows(List<UUID> unitIds) {
    return unitIds.stream().allMatch(unitId -> units.findById(unitId) != null);
  }

  /** Whether the register says of a unit just what an entry says. */
  boolean says(UUID unitId, UnitEntry entry, List<Finding> said) {
    UnitEntry recorded = rules.recorded(entry, said).withUnitId(unitId);
    Unit unit = units.findById(unitId);
    return unit != null && unit.toEntry().equals(recorded);
  }

  /**
   * Changes a unit; id, organisation and kind stay.
   *
   * @param precondition what the change is based on
   */
  @Transactional
  public RegisterResult<UnitEntry> change(
      Act act, UUID unitId, UnitEntry sent, Precondition precondition) {
    Unit unit = units.findById(unitId, LockModeType.PESSIMISTIC_WRITE);
    if (unit == null) {
      return new RegisterResult.NotThere<>();
    }
    Optional<ProblemType> refusal = precondition.refusal(Precondition.tag(unit.revision));
    if (refusal.isPresent()) {
      return new RegisterResult.Stale<>(refusal.get());
    }
    List<Finding> said = new ArrayList<>();
    UnitEntry entry = rules.recorded(sent, said);
    List<Finding> findings = rules.check(entry, kindOf(entry.organisationCode()));
    findings.addAll(lineage.check(unitId, entry));
    if (entry.kind() != unit.kind) {
      findings.add(Finding.error("NOT_ALLOWED", "/kind", "The kind of a unit stays."));
    }
    if (!entry.organisationCode().equals(unit.organisationCode)) {
      findings.add(
          Finding.error(
              "NOT_ALLOWED", "/organisationCode", "The organisation that owns a unit stays."));
    }
    if (RegisterResult.refuses(said, findings)) {
      return new RegisterResult.Refused<>(findings);
    }
    write(act, unit, entry, "unit-changed");
    return new RegisterResult.Written<>(unit.toEntry().saying(said), unit.revision, false);
  }

  private @Nullable OrganisationKind kindOf(String organisationCode) {
    Organisation organisation = organisations.findById(organisationCode);
    return organisation == null ? null : organisation.kind;
  }

  private void write(Act act, Unit unit, UnitEntry entry, String whatHappened) {
    unit.set(entry, rules.regionOf(entry.laCode()).orElseThrow());
    units.persistAndFlush(unit);
    outbox.append(act, EventTypes.UNIT_CHANGED, unit.unitId.toString(), unit.toEvent());
    audit.append(
        act,
        whatHappened,
        "unit",
        unit.unitId.toString(),
        unit.organisationCode,
        Map.of("revision", unit.revision));
  }
}
