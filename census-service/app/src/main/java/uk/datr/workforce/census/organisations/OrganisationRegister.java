package uk.datr.workforce.census.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.datr.workforce.events.EventTypes;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.audit.AuditLog;
import uk.datr.workforce.kit.http.Precondition;
import uk.datr.workforce.kit.outbox.Outbox;
import uk.datr.workforce.kit.problem.Finding;
import uk.datr.workforce.kit.problem.ProblemType;

/** Enters and changes organisations of the register. */
@ApplicationScoped
public class OrganisationRegister {

  private final OrganisationRepository organisations;
  private final RegisterRules rules;
  private final Outbox outbox;
  private final AuditLog audit;

  OrganisationRegister(
      OrganisationRepository organisations, RegisterRules rules, Outbox outbox, AuditLog audit) {
    this.organisations = organisations;
    this.rules = rules;
    this.outbox = outbox;
    this.audit = audit;
  }

  /** Enters a new organisation. */
  @Transactional
  public RegisterResult<OrganisationEntry> enter(Act act, OrganisationEntry sent) {
    if (organisations.findById(sent.code()) != null) {
      return new RegisterResult.AlreadyThere<>();
    }
    List<Finding> said = new ArrayList<>();
    OrganisationEntry entry = rules.recorded(sent, said);
    List<Finding> findings = rules.check(entry);
    if (RegisterResult.refuses(said, findings)) {
      return new RegisterResult.Refused<>(findings);
    }
    Organisation organisation = new Organisation(entry.code(), entry.kind());
    write(act, organisation, entry, "organisation-entered");
    return new RegisterResult.Written<>(
        organisation.toEntry().saying(said), organisation.revision, true);
  }

  /** Whether the register says of an organisation just what an entry says. */
  boolean says(OrganisationEntry entry, List<Finding> said) {
    OrganisationEntry recorded = rules.recorded(entry, said);
    Organisation organisation = organisations.findById(entry.code());
    return organisation != null && organisation.toEntry().equals(recorded);
  }

  /**
   * Changes an organisation; code and kind stay.
   *
   * @param precondition what the change is based on
   */
  @Transactional
  public RegisterResult<OrganisationEntry> change(
      Act act, OrganisationEntry sent, Precondition precondition) {
    Organisation organisation = organisations.findById(sent.code(), LockModeType.PESSIMISTIC_WRITE);
    if (organisation == null) {
      return new RegisterResult.NotThere<>();
    }
    Optional<ProblemType> refusal = precondition.refusal(Precondition.tag(organisation.revision));
    if (refusal.isPresent()) {
      return new RegisterResult.Stale<>(refusal.get());
    }
    List<Finding> said = new ArrayList<>();
    OrganisationEntry entry = rules.recorded(sent, said);
    List<Finding> findings = rules.check(entry);
    if (entry.kind() != organisation.kind) {
      findings.add(Finding.error("NOT_ALLOWED", "/kind", "The kind of an organisation stays."));
    }
    if (RegisterResult.refuses(said, findings)) {
      return new RegisterResult.Refused<>(findings);
    }
    write(act, organisation, entry, "organisation-changed");
    return new RegisterResult.Written<>(
        organisation.toEntry().saying(said), organisation.revision, false);
  }

  private void write(
      Act act, Organisation organisation, OrganisationEntry entry, String whatHappened) {
    organisation.set(entry, rules.regionOf(entry));
    organisations.persistAndFlush(organisation);
    outbox.append(act, EventTypes.ORGANISATION_CHANGED, entry.code(), organisation.toEvent());
    audit.append(
        act,
        whatHappened,
        "organisation",
        entry.code(),
        entry.code(),
        Map.of("revision", organisation.revision));
  }
}
