package uk.datr.workforce.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The whole current state of a reporting unit; the event's subject is its id.
 *
 * @param unitId id of the unit (UUID)
 * @param organisationCode register code of the organisation that owns the unit
 * @param laCode GSS code of the authority that the unit serves
 * @param nhsRegionCode GSS code of that authority's NHS region
 * @param sector code of CL-04
 * @param ndtmsAgencyCode alternate key of a treatment service
 * @param predecessorUnitIds units whose work this one took over; null where there are none, and in older events
 * @param lineageReason code of CL-19, why it took over their work; null without predecessors
 */
public record UnitChanged(
    String unitId,
    String organisationCode,
    String name,
    ReturnKind kind,
    String laCode,
    String nhsRegionCode,
    @Nullable String sector,
    @Nullable String ndtmsAgencyCode,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable List<String> predecessorUnitIds,
    @Nullable String lineageReason) {

  /** Keeps its own copy of the predecessors. */
  public UnitChanged {
    Objects.requireNonNull(unitId, "unitId");
    Objects.requireNonNull(organisationCode, "organisationCode");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(laCode, "laCode");
    Objects.requireNonNull(nhsRegionCode, "nhsRegionCode");
    predecessorUnitIds = predecessorUnitIds == null ? null : List.copyOf(predecessorUnitIds);
  }

  /** The units whose work this one took over; empty where there are none. */
  public List<String> predecessors() {
    return predecessorUnitIds == null ? List.of() : predecessorUnitIds;
  }
}
