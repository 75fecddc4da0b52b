package uk.datr.workforce.calculator.census;

/**
 * The disclosure policy LA-PARTNER-1 (domain/reporting.md B6.1): an authority sees totals by role of the services that it
 * commissions, and no figure that splits a service of fewer than eleven people. Its own commissioning team it sees
 * exactly.
 */
final class PartnerPolicy {

  /** Id of the policy, printed with every figure. */
  static final String ID = "LA-PARTNER-1";

  /** People, paid and unpaid, that a service has at least when it is split by role. */
  static final int FEWEST_SPLIT = 11;

  /** Under which the staff of services that are not split are listed, together and as one number. */
  static final String SMALL_SERVICES = "SMALL_SERVICES";

  private PartnerPolicy() {}
}
