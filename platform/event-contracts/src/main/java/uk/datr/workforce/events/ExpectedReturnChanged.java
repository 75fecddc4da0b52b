package uk.datr.workforce.events;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether the return of a unit is asked for in a collection, with the unit's dimensions, so that a reader can count the
 * organisations asked without another topic. The event's subject is {@link #subject()}.
 *
 * @param laCode GSS code of the authority that the unit serves
 * @param nhsRegionCode GSS code of that authority's NHS region
 * @param reason code of CL-20 when the return is not required
 */
public record ExpectedReturnChanged(
    String collectionId,
    String unitId,
    String organisationCode,
    ReturnKind kind,
    String laCode,
    String nhsRegionCode,
    ExpectedStatus status,
    @Nullable String reason) {

  public ExpectedReturnChanged {
    Objects.requireNonNull(collectionId, "collectionId");
    Objects.requireNonNull(unitId, "unitId");
    Objects.requireNonNull(organisationCode, "organisationCode");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(laCode, "laCode");
    Objects.requireNonNull(nhsRegionCode, "nhsRegionCode");
    Objects.requireNonNull(status, "status");
  }

  /** The aggregate id: collection and unit together. */
  public String subject() {
    return collectionId + "/" + unitId;
  }
}
