package uk.datr.workforce.events;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * WTE of a role of the calculator.
 *
 * @param role code of the calculator's role
 * @param wte to two places
 */
public record RequiredRole(String role, BigDecimal wte) {

  public RequiredRole {
    Objects.requireNonNull(role, "role");
    wte = Decimals.twoPlaces(wte);
  }
}
