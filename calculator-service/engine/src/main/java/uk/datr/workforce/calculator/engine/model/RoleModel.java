package uk.datr.workforce.calculator.engine.model;

/**
 * A role that is calculated.
 *
 * @param method how the direct requirement is found
 * @param fixedWte WTE of the method {@code FIXED}, otherwise 0
 * @param capacity what one WTE can give
 * @param caseload what the role carries
 * @param participation WTE per head, above 0 and at most 1.2
 * @param vacancyRate share of posts, 0 to below 1
 * @param pay what a WTE costs
 */
public record RoleModel(
    Method method,
    double fixedWte,
    Capacity capacity,
    Caseload caseload,
    double participation,
    double vacancyRate,
    Pay pay) {

  /**
   * D: WTE of direct work, before what other roles call for.
   *
   * @param workload WTE by hours of work
   * @param caseloadWte WTE by caseload
   */
  public double directWte(double workload, double caseloadWte) {
    return switch (method) {
      case WORKLOAD -> workload;
      case CASELOAD -> caseloadWte;
      case MAX_OF_BOTH -> Math.max(workload, caseloadWte);
      case FIXED -> fixedWte;
      case STRUCTURAL_ONLY -> 0;
    };
  }
}
