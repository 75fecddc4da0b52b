package uk.datr.workforce.kit.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.sql.Sql;

/** The rows of messages. */
@ApplicationScoped
class NotificationStore {

  private static final String OF_ABOUT = " from notification where about_type = ? and about_id = ?";

  private final Sql sql;

  NotificationStore(Sql sql) {
    this.sql = sql;
  }

  /** Says whether it is the first with its key. */
  boolean insert(UUID id, Act act, Notification notification) {
    return sql.update(
            """
            insert into notification (id, kind, dedup_key, recipient, subject, body, organisation_code, about_type,
                                      about_id, state, created_at, created_by, correlation_id, not_before, expires_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?, ?, ?, ?, ?)
            on conflict (dedup_key) do nothing
            """,
            id,
            notification.kind(),
            notification.dedupKey(),
            notification.recipient(),
            notification.subject(),
            notification.body(),
            notification.organisationCode(),
            notification.aboutType(),
            notification.aboutId(),
            act.at(),
            act.actor(),
            act.correlationId(),
            act.at(),
            notification.expiresAt())
        == 1;
  }

  List<NotificationStatus> list(String aboutType, String aboutId, long offset, int limit) {
    return sql.list(
        "select id, kind, organisation_code, state, attempts, reply_code, created_at, settled_at"
            + OF_ABOUT
            + " order by created_at desc, id offset ? limit ?",
        NotificationStore::status,
        aboutType,
        aboutId,
        offset,
        limit);
  }

  long count(String aboutType, String aboutId) {
    return sql.number("select count(*)" + OF_ABOUT, aboutType, aboutId);
  }

  /** How many messages are not settled. */
  long waiting() {
    return sql.number("select count(*) from notification where state in ('WAITING', 'SENDING')");
  }

  /** Takes the message that has waited longest; from here on a crash leaves it unsure. */
  Optional<Claim> claim(Instant now) {
    return sql.first(
        """
        update notification set state = 'SENDING', sending_since = ?, attempts = attempts + 1
        where id = (
          select id from notification where state = 'WAITING' and not_before <= ? and expires_at > ?
          order by not_before, id limit 1 for update skip locked
        )
        returning id, recipient, subject, body, attempts
        """,
        row ->
            new Claim(
                new Mail(
                    Objects.requireNonNull(row.getObject("id", UUID.class)),
                    row.getString("recipient"),
                    row.getString("subject"),
                    row.getString("body")),
                row.getInt("attempts")),
        now,
        now,
        now);
  }

  /** Settles a message that was being sent, and forgets its address and text. */
  void settle(UUID id, NotificationState state, @Nullable Integer replyCode, Instant now) {
    sql.update(
        """
        update notification set state = ?, reply_code = ?, settled_at = ?, recipient = null, body = null,
               sending_since = null
        where id = ? and state = 'SENDING'
        """,
        state,
        replyCode,
        now,
        id);
  }

  /** Gives a message back for another attempt. */
  void later(UUID id, @Nullable Integer replyCode, Instant notBefore) {
    sql.update(
        """
        update notification set state = 'WAITING', reply_code = ?, not_before = ?, sending_since = null
        where id = ? and state = 'SENDING'
        """,
        replyCode,
        notBefore,
        id);
  }

  /** Settles what was being sent when its service ended: nobody knows what became of it. */
  int giveUpSending(Instant before, Instant now) {
    return sql.update(
        """
        update notification set state = 'UNSURE', settled_at = ?, recipient = null, body = null, sending_since = null
        where state = 'SENDING' and sending_since < ?
        """,
        now,
        before);
  }

  /** Settles what has lost its sense. */
  int expire(Instant now) {
    return sql.update(
        """
        update notification set state = 'EXPIRED', settled_at = ?, recipient = null, body = null
        where state = 'WAITING' and expires_at <= ?
        """,
        now,
        now);
  }

  private static NotificationStatus status(ResultSet row) throws SQLException {
    return new NotificationStatus(
        Objects.requireNonNull(row.getObject("id", UUID.class)),
        row.getString("kind"),
        row.getString("organisation_code"),
        NotificationState.valueOf(row.getString("state")),
        row.getInt("attempts"),
        row.getObject("reply_code", Integer.class),
        Objects.requireNonNull(Sql.instant(row, "created_at")),
        Sql.instant(row, "settled_at"));
  }

  /** A message that this instance sends now. */
  record Claim(Mail mail, int attempts) {}
}
