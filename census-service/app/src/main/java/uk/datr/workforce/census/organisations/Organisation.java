package uk.datr.workforce.census.organisations;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.events.OrganisationChanged;
import uk.datr.workforce.events.OrganisationKind;

/** An organisation of the register, as it is stored. */
@Entity
@Table(name = "organisation")
class Organisation {

  @Id String code;
  String name;

  @Enumerated(EnumType.STRING)
  OrganisationKind kind;

  @Nullable String sector;
  @Nullable String laCode;
  @Nullable String nhsRegionCode;
  @Nullable LocalDate validFrom;
  @Nullable LocalDate validTo;
  int revision;

  /** For Hibernate. */
  protected Organisation() {
    this.code = "";
    this.name = "";
    this.kind = OrganisationKind.UNKNOWN;
  }

  Organisation(String code, OrganisationKind kind) {
    this.code = code;
    this.name = "";
    this.kind = kind;
  }

  void set(OrganisationEntry entry, @Nullable String regionCode) {
    name = entry.name();
    sector = entry.sector();
    laCode = entry.laCode();
    nhsRegionCode = regionCode;
    validFrom = entry.validFrom();
    validTo = entry.validTo();
    revision++;
  }

  OrganisationEntry toEntry() {
    return new OrganisationEntry(
        code, kind, name, sector, laCode, nhsRegionCode, validFrom, validTo);
  }

  OrganisationChanged toEvent() {
    return new OrganisationChanged(
        code, name, kind, sector, laCode, nhsRegionCode, validFrom, validTo);
  }
}
