package uk.datr.workforce.calculator.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import uk.datr.workforce.kit.access.Access;
import uk.datr.workforce.kit.access.RegisteredOrganisation;

/** The authority of the caller of this request. */
@RequestScoped
public class CallerAuthority implements Authority {

  private final Access access;

  CallerAuthority(Access access) {
    this.access = access;
  }

  @Override
  public boolean nationally(CalculatorPermission permission) {
    return access.nationally(permission);
  }

  @Override
  public Set<RegisteredOrganisation> organisations(CalculatorPermission permission) {
    return access.organisationsWith(permission);
  }
}
