package uk.datr.workforce.kit.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.kit.sql.Sql;

/**
 * An entry as its seal sees it: every column, in one fixed form of bytes. A text is its length in bytes and the bytes in
 * UTF-8, an absent one the length -1, so that no two rows have the same form; an instant is seconds and nanoseconds; the
 * detail is the text that the database gives of it, which is the same for the same JSON.
 */
record SealedRow(
    long id,
    Instant at,
    String actor,
    String actorKind,
    String action,
    String subjectType,
    String subjectId,
    @Nullable String organisationCode,
    String correlationId,
    String detail) {

  /** The columns that {@link #read} needs, of the table under the alias e. */
  static final String COLUMNS =
      """
      e.id, e.at, e.actor, e.actor_kind, e.action, e.subject_type, e.subject_id, e.organisation_code, e.correlation_id,
      e.detail::text as detail
      """;

  /** What stands before the first seal. */
  static final String GENESIS = "0".repeat(64);

  static SealedRow read(ResultSet row) throws SQLException {
    return new SealedRow(
        row.getLong("id"),
        Objects.requireNonNull(Sql.instant(row, "at")),
        row.getString("actor"),
        row.getString("actor_kind"),
        row.getString("action"),
        row.getString("subject_type"),
        row.getString("subject_id"),
        row.getString("organisation_code"),
        row.getString("correlation_id"),
        row.getString("detail"));
  }

  /** The hash of the seal, hexadecimal: of the one before, of the seal's own columns and of the entry. */
  String seal(String previous, long sequence, Instant sealedAt) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try (DataOutputStream form = new DataOutputStream(bytes)) {
      form.write(HexFormat.of().parseHex(previous));
      form.writeLong(sequence);
      instant(form, sealedAt);
      form.writeLong(id);
      instant(form, at);
      for (String text :
          new String[] {actor, actorKind, action, subjectType, subjectId, correlationId, detail}) {
        text(form, text);
      }
      text(form, organisationCode);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return HexFormat.of().formatHex(sha256(bytes.toByteArray()));
  }

  private static void instant(DataOutputStream form, Instant instant) throws IOException {
    form.writeLong(instant.getEpochSecond());
    form.writeInt(instant.getNano());
  }

  private static void text(DataOutputStream form, @Nullable String text) throws IOException {
    if (text == null) {
      form.writeInt(-1);
      return;
    }
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    form.writeInt(utf8.length);
    form.write(utf8);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
