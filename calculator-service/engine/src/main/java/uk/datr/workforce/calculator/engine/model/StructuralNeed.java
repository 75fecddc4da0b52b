package uk.datr.workforce.calculator.engine.model;

import java.util.SortedSet;

/** One entry of the structure (specification B3, B4 "Structure"). */
public sealed interface StructuralNeed {

  /** The role that leads, supports or supervises. */
  Role provider();

  /** The roles that it is for. */
  SortedSet<Role> of();

  /**
   * A WTE of the provider for a number of WTE.
   *
   * @param span WTE, above 0
   */
  record Span(Role provider, SortedSet<Role> of, double span) implements StructuralNeed {}

  /**
   * Hours of supervision for each head.
   *
   * @param hoursPerMonthPerHead hours, 0 or more
   * @param groupSize heads supervised together, 1 or more
   * @param share part of the supervision that the provider gives, 0 to 1
   */
  record Supervision(
      Role provider,
      SortedSet<Role> of,
      double hoursPerMonthPerHead,
      double groupSize,
      double share)
      implements StructuralNeed {}

  /** WTE of the provider for each WTE of a role that it is for. */
  default double wtePerWte(RoleModel providing, RoleModel served) {
    return switch (this) {
      case Span span -> 1 / span.span();
      case Supervision supervision ->
          supervision.share()
              * 12
              * supervision.hoursPerMonthPerHead()
              / (served.participation()
                  * supervision.groupSize()
                  * providing.capacity().year().awtHours())
              * providing.capacity().caf();
    };
  }
}
