package uk.datr.workforce.census.access;

import java.util.Collection;
import java.util.Set;

/** Knows for which authorities organisations commission besides their own. */
public interface AreaDirectory {

  /** GSS codes of all authorities of the areas for which these organisations commission today. */
  Set<String> authoritiesOf(Collection<String> organisationCodes);
}
