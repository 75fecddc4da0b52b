package uk.datr.workforce.survey.scopeproof;

import uk.datr.workforce.kit.access.Permission;

/** What the proof's operation asks for. */
enum ScopePermission implements Permission {
  SCOPE_READ;

  @Override
  public String id() {
    return "scope-read";
  }
}
