package uk.datr.workforce.calculator.kitproof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.audit.AuditLog;
import uk.datr.workforce.kit.audit.AuditSealer;
import uk.datr.workforce.kit.problem.ProblemType;
import uk.datr.workforce.kit.sql.DatabaseException;
import uk.datr.workforce.testkit.parts.PlatformTestResource;
import uk.datr.workforce.testkit.parts.Tokens;

@QuarkusTest
@QuarkusTestResource(
    value = PlatformTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "calculator-service"))
class AuditSealIT extends KitProof {

  @Inject AuditLog audit;
  @Inject AuditSealer sealer;
  @Inject DataSource database;

  @Test
  void theAuditorReadsWhoDidWhatAndFindsItSealed() {
    String subject = write();
    sealer.seal();

    JsonNode page =
        auditor().get("/calculator/v1/audit?subjectType=proof&subjectId=" + subject).json();

    assertThat(page.path("totalItems").asInt()).isEqualTo(1);
    JsonNode entry = page.path("items").get(0);
    assertThat(entry.path("action").asText()).isEqualTo("proof-written");
    assertThat(entry.path("actorKind").asText()).isEqualTo("PLATFORM");
    assertThat(entry.path("detail").path("size").asInt()).isEqualTo(7);
    assertThat(entry.path("sealed").asBoolean()).isTrue();
    assertThat(entry.path("sequence").asLong()).isPositive();
  }

  @Test
  void conditionsThatCannotBeReadAreNamed() {
    assertProblem(
        auditor().get("/calculator/v1/audit?from=yesterday"), ProblemType.VALIDATION_FAILED);
    assertProblem(
        auditor().get("/calculator/v1/audit/verify?sequence=1"), ProblemType.VALIDATION_FAILED);
  }

  @Test
  void onlyTheAuditorReadsIt() {
    assertProblem(analyst().get("/calculator/v1/audit"), ProblemType.FORBIDDEN);
    assertProblem(
        with(Tokens.person("platform-administrator")).get("/calculator/v1/audit/verify"),
        ProblemType.FORBIDDEN);
  }

  @Test
  void anEntryThatCommitsLateIsSealedBehindThoseThatCommittedBeforeIt() throws SQLException {
    String late = UUID.randomUUID().toString();
    String early;
    try (Connection other = database.getConnection()) {
      other.setAutoCommit(false);
      insert(other, late);
      early = write();
      sealer.seal();
      assertThat(sequence(early)).isPositive();
      other.commit();
      other.setAutoCommit(true);
    }
    sealer.seal();

    assertThat(number("id", late)).isLessThan(number("id", early));
    assertThat(sequence(late)).isGreaterThan(sequence(early));
    assertIntact();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_entry set actor = 'nobody'",
        "delete from audit_entry",
        "truncate audit_entry",
        "update audit_seal set sequence = sequence",
        "delete from audit_seal",
      })
  void theServiceItselfCannotChangeTheLog(String statement) {
    write();

    assertThatThrownBy(() -> shelf.update(statement))
        .isInstanceOf(DatabaseException.class)
        .cause()
        .hasMessageContaining("never changed or removed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "at | at + interval '1 microsecond'",
        "actor | 'somebody else'",
        "actor_kind | 'PERSON'",
        "action | 'proof-unwritten'",
        "subject_type | 'prooff'",
        "subject_id | concat(subject_id, 'x')",
        "organisation_code | 'ORG-0001'",
        "correlation_id | 'other'",
        "detail | jsonb_set(detail, '{size}', '8')",
      })
  void aChangeOfAnyColumnIsFound(String column, String value) {
    String subject = write();
    write();
    sealer.seal();
    long entry = number("id", subject);
    assertIntact();

    tamper("create table tampered as select * from audit_entry where id = " + entry);
    tamper("update audit_entry set " + column + " = " + value + " where id = " + entry);
    JsonNode verification = verify();
    tamper(
        "update audit_entry e set %s = t.%s from tampered t where e.id = t.id"
            .formatted(column, column));
    tamper("drop table tampered");

    assertFault(verification, entry);
    assertIntact();
  }

  @Test
  void aRemovedEntryIsFound() {
    String subject = write();
    write();
    sealer.seal();
    long entry = number("id", subject);

    tamper("create table removed as select * from audit_entry where id = " + entry);
    tamper("delete from audit_entry where id = " + entry);
    JsonNode verification = verify();
    tamper("insert into audit_entry overriding system value select * from removed");
    tamper("drop table removed");

    assertFault(verification, entry);
    assertIntact();
  }

  @Test
  void anEntryPutInBetweenIsFound() {
    write();
    sealer.seal();

    tamper(
        """
        insert into audit_entry (id, at, actor, actor_kind, action, subject_type, subject_id, correlation_id, detail)
          overriding system value values (-1, now(), 'a', 'PERSON', 'b', 'c', 'd', 'e', '{}')
        """);
    JsonNode verification = verify();
    tamper("delete from audit_entry where id = -1");

    assertFault(verification, -1);
    assertIntact();
  }

  @Test
  void aChainCutShortIsFound() {
    String subject = write();
    sealer.seal();
    long entry = number("id", subject);

    tamper("create table cut as select * from audit_seal where entry_id = " + entry);
    tamper("create table cut_entry as select * from audit_entry where id = " + entry);
    tamper("delete from audit_seal where entry_id = " + entry);
    tamper("delete from audit_entry where id = " + entry);
    JsonNode verification = verify();
    tamper("insert into audit_entry overriding system value select * from cut_entry");
    tamper("insert into audit_seal select * from cut");
    tamper("drop table cut");
    tamper("drop table cut_entry");

    assertThat(verification.path("intact").asBoolean()).isFalse();
    assertIntact();
  }

  @Test
  void aLogRewrittenAsAWholeIsFoundByAHeadThatWasNotedElsewhere() {
    write();
    sealer.seal();
    JsonNode noted = verify();
    write();
    sealer.seal();
    String known =
        "/calculator/v1/audit/verify?sequence="
            + noted.path("sealedEntries").asLong()
            + "&hash="
            + noted.path("headHash").asText();

    assertThat(auditor().get(known).json().path("intact").asBoolean()).isTrue();
    String other = known.substring(0, known.length() - 64) + "f".repeat(64);
    assertThat(auditor().get(other).json().path("intact").asBoolean()).isFalse();
    String longer = known.replace("sequence=", "sequence=9");
    assertThat(auditor().get(longer).json().path("intact").asBoolean()).isFalse();
  }

  @Test
  void aSealerThatIsKilledHalfWayLeavesNothingHalfDone() throws SQLException {
    write();
    try (Connection rival = database.getConnection()) {
      rival.setAutoCommit(false);
      try (Statement lock = rival.createStatement()) {
        lock.execute("select pg_advisory_xact_lock(hashtextextended('workforce_audit_sealer', 0))");
      }
      assertThat(sealer.seal()).as("another instance is at it").isZero();
      rival.rollback();
      rival.setAutoCommit(true);
    }
    sealer.seal();

    assertIntact();
    assertThat(verify().path("sealedEntries").asLong())
        .isEqualTo(shelf.number("select count(*) from audit_seal"));
  }

  private String write() {
    String subject = UUID.randomUUID().toString();
    Act act = Act.ofPlatform("proof", Instant.now(), UUID.randomUUID().toString());
    QuarkusTransaction.requiringNew()
        .run(() -> audit.append(act, "proof-written", "proof", subject, null, Map.of("size", 7)));
    return subject;
  }

  private static void insert(Connection connection, String subject) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          insert into audit_entry (at, actor, actor_kind, action, subject_type, subject_id, correlation_id, detail)
          values (now(), 'a', 'PERSON', 'proof-written', 'proof', '%s', 'c', '{}')
          """
              .formatted(subject));
    }
  }

  /** As somebody would who owns the tables and has switched the triggers off. */
  private void tamper(String statement) {
    QuarkusTransaction.requiringNew()
        .run(() -> {
          shelf.update("alter table audit_entry disable trigger user");
          shelf.update("alter table audit_seal disable trigger user");
          shelf.update(statement);
          shelf.update("alter table audit_entry enable trigger user");
          shelf.update("alter table audit_seal enable trigger user");
        });
  }

  private long number(String column, String subject) {
    return shelf.number("select " + column + " from audit_entry where subject_id = ?", subject);
  }

  private long sequence(String subject) {
    return shelf.number(
        """
        select coalesce(max(s.sequence), 0) from audit_entry e join audit_seal s on s.entry_id = e.id
        where e.subject_id = ?
        """,
        subject);
  }

  private Client auditor() {
    return with(Tokens.person("auditor"));
  }

  private JsonNode verify() {
    return auditor().get("/calculator/v1/audit/verify").json();
  }

  private void assertIntact() {
    JsonNode verification = verify();
    assertThat(verification.path("intact").asBoolean()).as(verification.toString()).isTrue();
  }

  private static void assertFault(JsonNode verification, long entry) {
    assertThat(verification.path("intact").asBoolean()).isFalse();
    assertThat(verification.path("firstFault").path("entry").asLong()).isEqualTo(entry);
  }
}
