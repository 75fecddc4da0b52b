package uk.datr.workforce.kit.access;

import static uk.datr.workforce.events.OrganisationKind.LERO;
import static uk.datr.workforce.events.OrganisationKind.LOCAL_AUTHORITY;
import static uk.datr.workforce.events.OrganisationKind.NHSE_REGION;
import static uk.datr.workforce.events.OrganisationKind.PROVIDER;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import uk.datr.workforce.events.OrganisationKind;

/**
 * A job that a person or a machine client may hold: nationally as a realm role, or at an organisation as a group. A job
 * counts only where it is held at: a group at an organisation of another kind grants nothing.
 */
public enum Job {
  RETURN_EDITOR(false, LOCAL_AUTHORITY, PROVIDER, LERO),
  RETURN_SIGNATORY(false, LOCAL_AUTHORITY, PROVIDER, LERO),
  ORGANISATION_READER(false, LOCAL_AUTHORITY, PROVIDER, LERO),
  ORGANISATION_ADMINISTRATOR(false, LOCAL_AUTHORITY, PROVIDER, LERO),
  LA_COMMISSIONER(false, LOCAL_AUTHORITY),
  REGION_LEAD(false, NHSE_REGION),
  COLLECTION_MANAGER(true),
  QUALITY_ANALYST(true),
  ANALYST(true),
  STATISTICS_LEAD(true),
  SURVEY_MANAGER(true, OrganisationKind.SUPPLIER),
  CONTRACT_MANAGER(true),
  SUPPLIER(false, OrganisationKind.SUPPLIER),
  AUDITOR(true),
  PLATFORM_ADMINISTRATOR(true);

  private final boolean national;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed
  private final Set<OrganisationKind> kinds;

  Job(boolean national, OrganisationKind... kinds) {
    this.national = national;
    this.kinds = Set.of(kinds);
  }

  /** The job of that id; empty for a role or group that is none. */
  public static Optional<Job> find(String id) {
    return Arrays.stream(values()).filter(job -> job.id().equals(id)).findFirst();
  }

  /** The name of the realm role and of the group. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it may be held nationally, as a realm role. */
  public boolean national() {
    return national;
  }

  /** The kinds of organisations at which it may be held; empty for a job that is only national. */
  public Set<OrganisationKind> kinds() {
    return kinds;
  }
}
