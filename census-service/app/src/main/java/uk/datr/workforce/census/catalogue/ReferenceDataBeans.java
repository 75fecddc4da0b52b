package uk.datr.workforce.census.catalogue;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import uk.datr.workforce.referencedata.CodeLists;
import uk.datr.workforce.referencedata.LocalAuthorities;
import uk.datr.workforce.referencedata.Roles;

/** Reference data, read once at start. */
@Dependent
public class ReferenceDataBeans {

  @Produces
  @Singleton
  CodeLists codeLists() {
    return CodeLists.load();
  }

  @Produces
  @Singleton
  LocalAuthorities localAuthorities() {
    return LocalAuthorities.load();
  }

  @Produces
  @Singleton
  Roles roles() {
    return Roles.load();
  }
}
