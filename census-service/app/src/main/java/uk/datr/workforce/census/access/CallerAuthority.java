package uk.datr.workforce.census.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.kit.access.Access;
import uk.datr.workforce.kit.access.Job;
import uk.datr.workforce.kit.access.RegisteredOrganisation;

/**
 * The authority of the caller of this request. A job at an organisation reaches that organisation's units; two jobs look
 * over a fence: a commissioner reaches the units in its authority and in those for which it commissions, a region lead those in its region.
 */
@RequestScoped
public class CallerAuthority implements Authority {

  private static final Set<Job> AT_OWN_ORGANISATION =
      EnumSet.of(
          Job.RETURN_EDITOR,
          Job.RETURN_SIGNATORY,
          Job.ORGANISATION_READER,
          Job.ORGANISATION_ADMINISTRATOR);

  private final Access access;
  private final AreaDirectory areas;
  private final Map<CensusPermission, Scope> known = new EnumMap<>(CensusPermission.class);
  private final Map<Set<String>, Set<String>> authorities = new HashMap<>();

  CallerAuthority(Access access, AreaDirectory areas) {
    this.access = access;
    this.areas = areas;
  }

  /** Worked out once a request for each permission. */
  @Override
  public Scope scope(CensusPermission permission) {
    return known.computeIfAbsent(permission, this::reach);
  }

  private Scope reach(CensusPermission permission) {
    if (access.nationally(permission)) {
      return Scope.NATIONAL;
    }
    Set<String> organisations = new HashSet<>();
    for (Job job : AT_OWN_ORGANISATION) {
      access.organisationsWith(permission, job).forEach(o -> organisations.add(o.code()));
    }
    Set<String> laCodes = new HashSet<>();
    Set<RegisteredOrganisation> commissioners =
        access.organisationsWith(permission, Job.LA_COMMISSIONER);
    commissioners.forEach(la -> addIfKnown(la.laCode(), laCodes));
    if (!commissioners.isEmpty()) {
      laCodes.addAll(
          authorities.computeIfAbsent(
              commissioners.stream()
                  .map(RegisteredOrganisation::code)
                  .collect(Collectors.toUnmodifiableSet()),
              areas::authoritiesOf));
    }
    Set<String> regionCodes = new HashSet<>();
    for (RegisteredOrganisation team : access.organisationsWith(permission, Job.REGION_LEAD)) {
      addIfKnown(team.nhsRegionCode(), regionCodes);
    }
    return new Scope(false, organisations, laCodes, regionCodes);
  }

  @Override
  public boolean human() {
    return access.caller().human();
  }

  private static void addIfKnown(@Nullable String code, Set<String> into) {
    if (code != null) {
      into.add(code);
    }
  }
}
