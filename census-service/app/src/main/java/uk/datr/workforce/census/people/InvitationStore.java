package uk.datr.workforce.census.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.datr.workforce.census.database.Database;
import uk.datr.workforce.census.database.Row;
import uk.datr.workforce.census.people.Invitation.State;
import uk.datr.workforce.kit.access.Act;

/** Invitations in the database. */
@ApplicationScoped
class InvitationStore {

  private static final String COLUMNS =
      "id, organisation_code, email, jobs, state, created_at, expires_at, settled_at";

  private final Database database;

  InvitationStore(Database database) {
    this.database = database;
  }

  /** Keeps an open invitation, unless its address has one at that organisation already. */
  boolean insert(Act act, Invitation invitation, byte[] tokenSha256) {
    return database.update(
            """
            insert into invitation (id, organisation_code, email, jobs, token_sha256, state, created_at, created_by, expires_at)
            values (?, ?, ?, ?, ?, 'OPEN', ?, ?, ?)
            on conflict (organisation_code, lower(email)) where state = 'OPEN' do nothing
            """,
            invitation.id(),
            invitation.organisationCode(),
            invitation.email(),
            invitation.jobs(),
            tokenSha256,
            act.at(),
            act.actor(),
            invitation.expiresAt())
        == 1;
  }

  List<Invitation> list(String organisationCode, long offset, int limit) {
    return database.list(
        "select "
            + COLUMNS
            + " from invitation where organisation_code = ? order by created_at desc, id offset ? limit ?",
        InvitationStore::read,
        organisationCode,
        offset,
        limit);
  }

  long count(String organisationCode) {
    return database
        .first(
            "select count(*)::int as total from invitation where organisation_code = ?",
            row -> (long) row.number("total"),
            organisationCode)
        .orElseThrow();
  }

  /** An invitation of an organisation, locked until the transaction ends. */
  Optional<Invitation> lock(String organisationCode, UUID id) {
    return database.first(
        "select " + COLUMNS + " from invitation where organisation_code = ? and id = ? for update",
        InvitationStore::read,
        organisationCode,
        id);
  }

  /**
   * The invitation with that token that somebody may accept now or has accepted before, locked until the transaction ends.
   */
  Optional<Invitation> lock(byte[] tokenSha256, String accountId, Instant now) {
    return database.first(
        "select "
            + COLUMNS
            + " from invitation where token_sha256 = ?"
            + " and (state = 'OPEN' and expires_at > ? or accepted_by = ?) for update",
        InvitationStore::read,
        tokenSha256,
        now,
        accountId);
  }

  void accept(UUID id, String accountId, Instant now) {
    database.update(
        "update invitation set state = 'ACCEPTED', settled_at = ?, accepted_by = ?, email = null where id = ?",
        now,
        accountId,
        id);
  }

  void withdraw(UUID id, Instant now) {
    database.update(
        "update invitation set state = 'WITHDRAWN', settled_at = ?, email = null where id = ?",
        now,
        id);
  }

  int expire(Instant now) {
    return database.update(
        """
        update invitation set state = 'EXPIRED', settled_at = ?, email = null
        where state = 'OPEN' and expires_at <= ?
        """,
        now,
        now);
  }

  private static Invitation read(Row row) throws SQLException {
    return new Invitation(
        row.uuid("id"),
        row.text("organisation_code"),
        row.textOrNull("email"),
        row.texts("jobs"),
        row.constant(State.class, "state"),
        row.instant("created_at"),
        row.instant("expires_at"),
        row.instantOrNull("settled_at"));
  }
}
