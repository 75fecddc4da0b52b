package uk.datr.workforce.census.organisations;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.events.ReturnKind;
import uk.datr.workforce.events.UnitChanged;

/** A reporting unit of the register, as it is stored; it lies in one local authority. */
@Entity
@Table(name = "reporting_unit")
class Unit {

  @Id UUID unitId;
  String organisationCode;
  String name;

  @Enumerated(EnumType.STRING)
  ReturnKind kind;

  String laCode;
  String nhsRegionCode;
  @Nullable String sector;
  @Nullable String ndtmsAgencyCode;
  LocalDate validFrom;
  @Nullable LocalDate validTo;
  UUID[] predecessorUnitIds = {};
  @Nullable String lineageReason;
  boolean singlePerson;
  int revision;

  /** For Hibernate. */
  protected Unit() {
    this(new UUID(0, 0), "", ReturnKind.UNKNOWN);
  }

  Unit(UUID unitId, String organisationCode, ReturnKind kind) {
    this.unitId = unitId;
    this.organisationCode = organisationCode;
    this.kind = kind;
    this.name = "";
    this.laCode = "";
    this.nhsRegionCode = "";
    this.validFrom = LocalDate.EPOCH;
  }

  void set(UnitEntry entry, String regionCode) {
    name = entry.name();
    laCode = entry.laCode();
    nhsRegionCode = regionCode;
    sector = entry.sector();
    ndtmsAgencyCode = entry.ndtmsAgencyCode();
    validFrom = entry.validFrom();
    validTo = entry.validTo();
    predecessorUnitIds = entry.predecessors().toArray(UUID[]::new);
    lineageReason = entry.lineageReason();
    singlePerson = Boolean.TRUE.equals(entry.singlePerson());
    revision++;
  }

  UnitEntry toEntry() {
    return new UnitEntry(
        unitId,
        organisationCode,
        kind,
        name,
        laCode,
        nhsRegionCode,
        sector,
        ndtmsAgencyCode,
        validFrom,
        validTo,
        predecessorUnitIds.length == 0 ? null : List.of(predecessorUnitIds),
        lineageReason,
        singlePerson ? true : null);
  }

  UnitChanged toEvent() {
    return new UnitChanged(
        unitId.toString(),
        organisationCode,
        name,
        kind,
        laCode,
        nhsRegionCode,
        sector,
        ndtmsAgencyCode,
        validFrom,
        validTo,
        predecessorUnitIds.length == 0
            ? null
            : Stream.of(predecessorUnitIds).map(UUID::toString).toList(),
        lineageReason);
  }
}
