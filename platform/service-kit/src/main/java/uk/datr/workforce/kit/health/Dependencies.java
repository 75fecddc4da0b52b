package uk.datr.workforce.kit.health;

/** The health group of everything beside the own database: it is watched, but does not decide about readiness. */
final class Dependencies {

  /** Answers at {@code /q/health/group/dependencies}. */
  static final String GROUP = "dependencies";

  private Dependencies() {}
}
