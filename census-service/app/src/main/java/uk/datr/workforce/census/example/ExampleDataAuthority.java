package uk.datr.workforce.census.example;

import uk.datr.workforce.census.access.Authority;
import uk.datr.workforce.census.access.CensusPermission;
import uk.datr.workforce.census.access.Scope;

/** The invented people of the example history hold the jobs that they need. */
final class ExampleDataAuthority implements Authority {

  @Override
  public Scope scope(CensusPermission permission) {
    return Scope.NATIONAL;
  }

  @Override
  public boolean human() {
    return true;
  }
}
