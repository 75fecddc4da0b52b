package uk.datr.workforce.reporting.profile;

import static uk.datr.workforce.reporting.access.ReportingPermission.LIVE_FIGURES_READ;
import static uk.datr.workforce.reporting.access.ReportingPermission.OWN_AREA_READ;
import static uk.datr.workforce.reporting.access.ReportingPermission.REGION_LIVE_READ;

import jakarta.enterprise.context.RequestScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import uk.datr.workforce.events.OrganisationKind;
import uk.datr.workforce.kit.access.Access;
import uk.datr.workforce.kit.access.RegisteredOrganisation;

/** The audience that the caller of this request is. */
@RequestScoped
class CallerAudience {

  private final Access access;

  CallerAudience(Access access) {
    this.access = access;
  }

  Audience audience() {
    return new Audience(access.nationally(LIVE_FIGURES_READ), regions(), ownAuthorities());
  }

  private Set<String> regions() {
    Set<String> regions = new HashSet<>();
    for (RegisteredOrganisation team : access.organisationsWith(REGION_LIVE_READ)) {
      String region = team.nhsRegionCode();
      if (region != null) {
        regions.add(region);
      }
    }
    return regions;
  }

  /** A reader at a provider sees no authority: only an authority's own organisation is the authority. */
  private Map<String, Set<String>> ownAuthorities() {
    Map<String, Set<String>> own = new HashMap<>();
    for (RegisteredOrganisation organisation : access.organisationsWith(OWN_AREA_READ)) {
      String authority = organisation.laCode();
      if (organisation.kind() == OrganisationKind.LOCAL_AUTHORITY && authority != null) {
        own.computeIfAbsent(authority, code -> new HashSet<>()).add(organisation.code());
      }
    }
    return own;
  }
}
