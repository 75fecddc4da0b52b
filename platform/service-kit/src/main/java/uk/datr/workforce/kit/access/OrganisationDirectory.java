package uk.datr.workforce.kit.access;

import java.util.Collection;
import java.util.Set;

/**
 * The service's own copy of the register of organisations: a bean of a service that has one. Without it, jobs at
 * organisations grant nothing.
 */
@FunctionalInterface
public interface OrganisationDirectory {

  /**
   * The registered ones among some codes; unknown codes are left out. It is asked in every request of somebody who holds
   * a job at an organisation, on a worker thread and outside of any transaction.
   */
  Set<RegisteredOrganisation> find(Collection<String> codes);
}
