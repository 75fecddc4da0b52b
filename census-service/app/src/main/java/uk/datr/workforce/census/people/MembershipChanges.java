package uk.datr.workforce.census.people;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import uk.datr.workforce.census.database.Database;
import uk.datr.workforce.census.database.Row;
import uk.datr.workforce.events.UuidV7;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.access.Job;
import uk.datr.workforce.kit.audit.AuditLog;

/**
 * Changes of memberships. The sign-in service knows no transaction with us: a change is written down and audited first, then
 * carried out, each step of which may be repeated, and then noted as done. What was begun and not done, because somebody died
 * or the sign-in service went away, is carried out by the next change at that organisation, or within a minute.
 */
@ApplicationScoped
class MembershipChanges {

  private static final Logger LOG = Logger.getLogger(MembershipChanges.class);

  private static final String SUBJECT = "person";
  private static final String SELECT =
      "select id, organisation_code, account_id, gained, lost, correlation_id from membership_change where done_at is null ";

  private final Database database;
  private final Memberships memberships;
  private final OrganisationTurn turn;
  private final AuditLog audit;
  private final Clock clock;

  MembershipChanges(
      Database database,
      Memberships memberships,
      OrganisationTurn turn,
      AuditLog audit,
      Clock clock) {
    this.database = database;
    this.memberships = memberships;
    this.turn = turn;
    this.audit = audit;
    this.clock = clock;
  }

  /** Begins a change in the caller's transaction; only {@link #finish} asks the sign-in service. */
  @Transactional(Transactional.TxType.MANDATORY)
  MembershipChange begin(
      Act act, String organisationCode, String accountId, Set<Job> gained, Set<Job> lost) {
    MembershipChange change =
        new MembershipChange(
            UUID.fromString(UuidV7.next(act.at())),
            organisationCode,
            accountId,
            gained,
            lost,
            act.correlationId());
    database.update(
        """
        insert into membership_change (id, organisation_code, account_id, gained, lost, begun_at, begun_by, correlation_id)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        change.id(),
        organisationCode,
        accountId,
        MembershipChange.ids(gained),
        MembershipChange.ids(lost),
        act.at(),
        act.actor(),
        change.correlationId());
    audit.append(
        act, "person-jobs-change-begun", SUBJECT, accountId, organisationCode, change.detail());
    return change;
  }

  /** Carries out what was begun at an organisation, the oldest first. The caller has the turn. */
  void finish(String organisationCode) {
    List<MembershipChange> begun =
        database.list(
            SELECT + "and organisation_code = ? order by id",
            MembershipChanges::read,
            organisationCode);
    begun.forEach(this::carryOut);
  }

  @Scheduled(every = "${workforce.people.finish-every:30s}", identity = "membership-changes")
  void finishWhatWasLeft() {
    List<String> organisations =
        database.list(
            "select distinct organisation_code from membership_change where done_at is null and begun_at < ?",
            row -> row.text("organisation_code"),
            clock.instant().minus(PeopleConfig.LEFT_AFTER));
    try {
      for (String organisation : organisations) {
        turn.alone(
            organisation,
            () -> {
              finish(organisation);
              return organisation;
            });
      }
    } catch (SignInServiceException e) {
      LOG.warnf("Changes of people that were begun have to wait: %s", e.getMessage());
    }
  }

  private void carryOut(MembershipChange change) {
    boolean there = true;
    for (Job job : change.gained()) {
      there &= memberships.join(change.accountId(), change.organisationCode(), job);
    }
    for (Job job : change.lost()) {
      memberships.leave(change.accountId(), change.organisationCode(), job);
    }
    // An account that is no more has no jobs, which is then what became of the change.
    String action = there ? "person-jobs-changed" : "person-is-no-more";
    QuarkusTransaction.requiringNew().run(() -> done(change, action));
  }

  private void done(MembershipChange change, String action) {
    Instant now = clock.instant();
    int noted =
        database.update(
            "update membership_change set done_at = ? where id = ? and done_at is null",
            now,
            change.id());
    if (noted == 1) {
      audit.append(
          Act.ofPlatform("people", now, change.correlationId()),
          action,
          SUBJECT,
          change.accountId(),
          change.organisationCode(),
          change.detail());
    }
  }

  private static MembershipChange read(Row row) throws SQLException {
    return new MembershipChange(
        row.uuid("id"),
        row.text("organisation_code"),
        row.text("account_id"),
        MembershipChange.jobs(row.texts("gained")),
        MembershipChange.jobs(row.texts("lost")),
        row.text("correlation_id"));
  }
}
