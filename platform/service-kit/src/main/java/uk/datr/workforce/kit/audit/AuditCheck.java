package uk.datr.workforce.kit.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.kit.audit.AuditVerification.AuditFault;
import uk.datr.workforce.kit.sql.Sql;

/**
 * Checks the audit log from its first seal to its last, every time: what was checked yesterday may have been changed
 * today. Rows are streamed, so memory does not grow with the log.
 */
@ApplicationScoped
public class AuditCheck {

  private static final int FETCHED = 1000;

  private static final Duration LONGEST = Duration.ofMinutes(10);

  private static final String CHAIN =
      "select s.sequence, s.entry_id, s.sealed_at, s.hash, "
          + SealedRow.COLUMNS
          + " from audit_seal s left join audit_entry e on e.id = s.entry_id order by s.sequence";

  private static final String NEITHER =
      """
      select e.id from audit_entry e
      where not exists (select from audit_seal s where s.entry_id = e.id)
        and not exists (select from audit_unsealed w where w.entry_id = e.id)
      order by e.id limit 1
      """;

  private static final String LOST =
      """
      select w.entry_id from audit_unsealed w
      where not exists (select from audit_entry e where e.id = w.entry_id) order by w.entry_id limit 1
      """;

  private static final String BOTH =
      "select w.entry_id from audit_unsealed w join audit_seal s on s.entry_id = w.entry_id order by 1 limit 1";

  private final Sql sql;

  AuditCheck(Sql sql) {
    this.sql = sql;
  }

  /**
   * Checks everything in one view of the database.
   *
   * @param noted a head that was noted elsewhere and has to be part of the chain; null without one
   */
  public AuditVerification check(@Nullable NotedHead noted) {
    return QuarkusTransaction.requiringNew()
        .timeout((int) LONGEST.toSeconds())
        .call(() -> checkNow(noted));
  }

  private AuditVerification checkNow(@Nullable NotedHead noted) {
    sql.execute("set transaction isolation level repeatable read read only");
    Chain chain = new Chain(noted);
    sql.stream(
        CHAIN,
        FETCHED,
        row -> {
          long sequence = row.getLong("sequence");
          String hash = hex(row.getBytes("hash"));
          Instant sealedAt = Objects.requireNonNull(Sql.instant(row, "sealed_at"));
          long entry = row.getLong("entry_id");
          row.getLong("id");
          chain.link(sequence, entry, sealedAt, hash, row.wasNull() ? null : SealedRow.read(row));
        });
    String head =
        sql.first("select hash from audit_head", row -> hex(row.getBytes("hash")))
            .orElse(SealedRow.GENESIS);
    long length =
        sql.first("select sequence from audit_head", row -> row.getLong("sequence")).orElse(0L);
    chain.end(length, head);
    entryWhere(NEITHER, chain, "an entry with a seal", "an entry that was never to be sealed");
    entryWhere(LOST, chain, "an entry that waits for its seal", "no entry");
    entryWhere(BOTH, chain, "an entry that is sealed once", "a sealed entry that waits again");
    return chain.result(sql.number("select count(*) from audit_unsealed"));
  }

  private void entryWhere(String query, Chain chain, String expected, String found) {
    sql.first(query, row -> row.getLong(1)).ifPresent(entry -> chain.fault(entry, expected, found));
  }

  private static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }

  /**
   * A head as a check or a log line gave it once.
   *
   * @param sequence how many entries were sealed then
   * @param hash the head's hash, hexadecimal
   */
  public record NotedHead(long sequence, String hash) {}

  /** Follows the seals one by one. */
  private static final class Chain {

    private final @Nullable NotedHead noted;
    private String previous = SealedRow.GENESIS;
    private long sequence;
    private @Nullable Instant lastSealedAt;
    private @Nullable AuditFault fault;

    Chain(@Nullable NotedHead noted) {
      this.noted = noted;
    }

    void link(long at, long entry, Instant sealedAt, String hash, @Nullable SealedRow row) {
      if (fault != null) {
        return;
      }
      if (at != sequence + 1) {
        fault(entry, "seal " + (sequence + 1), "seal " + at);
      } else if (row == null) {
        fault(entry, "the entry of seal " + at, "no entry");
      } else {
        String expected = row.seal(previous, at, sealedAt);
        if (!expected.equals(hash)) {
          fault(entry, hash, expected);
        } else if (noted != null && noted.sequence() == at && !noted.hash().equals(hash)) {
          fault(entry, noted.hash(), hash);
        }
      }
      previous = hash;
      sequence = at;
      lastSealedAt = sealedAt;
    }

    void end(long length, String head) {
      if (length != sequence) {
        fault(sequence, length + " seals", sequence + " seals");
      } else if (!head.equals(previous)) {
        fault(sequence, "head " + head, "head " + previous);
      } else if (noted != null && noted.sequence() > sequence) {
        fault(sequence, noted.sequence() + " seals or more", sequence + " seals");
      }
    }

    /** Only the first one counts: what comes after it may be wrong because of it. */
    void fault(long entry, String expected, String found) {
      if (fault == null) {
        fault = new AuditFault(entry, expected, found);
      }
    }

    AuditVerification result(long unsealed) {
      return new AuditVerification(
          fault == null, sequence, unsealed, lastSealedAt, previous, fault);
    }
  }
}
