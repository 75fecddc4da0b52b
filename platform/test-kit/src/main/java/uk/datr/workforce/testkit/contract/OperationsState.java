package uk.datr.workforce.testkit.contract;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * The state that the examples of the operations meet which are alike in every service: the dead letter, the parked event and
 * the job that the examples name, each as it was before somebody decided about it.
 */
final class OperationsState {

  private static final String ID = "0193506c-9f4e-7c11-8f0a-3a5b7d1f2e4c";

  private static final String PARKED_NO = "4710000000";

  private static final String BEHIND_ID = "0193506c-9f4e-7c11-8f0a-3a5b7d1f2e4d";

  private static final String LETTER =
      """
      insert into dead_letter (id, consumer, topic, partition, record_offset, record_at, reason, at)
      values ('%s', 'example', 'example', 0, 4711, now(), 'Made by a test.', now())
      on conflict (id) do update set state = 'WAITING', settled_at = null, settled_by = null, settled_why = null
      """
          .formatted(ID);

  /** Its topic is one that nobody reads, so that it may be sent once it is released; its number is one that no event of a test reaches. */
  private static final String PARKED =
      """
      insert into outbox_event (id, event_id, topic, key, sequence, envelope, created_at, parked_at, park_reason)
      overriding system value
      values (%s, '%s', 'workforce.reporting.dead-letter', 'example', 1, '{}', now(), now(), 'Made by a test.')
      on conflict (id) do update set parked_at = now()
      """
          .formatted(PARKED_NO, ID);

  /** A later event of the same aggregate, parked too, with a number that no event of a test reaches. */
  private static final String BEHIND =
      """
      insert into outbox_event (id, event_id, topic, key, sequence, envelope, created_at, parked_at, park_reason)
      overriding system value
      values (4711000000, '%s', 'workforce.reporting.dead-letter', 'example', 2, '{}', now(), now(), 'Made by a test.')
      on conflict (id) do nothing
      """
          .formatted(BEHIND_ID);

  /** It starts so late that no runner takes it up. */
  private static final String JOB =
      """
      insert into job (id, kind, parameters, state, created_at, created_by, created_by_kind, correlation_id, not_before)
      values ('%s', 'example', '{}', 'WAITING', now(), 'example', 'PERSON', '%s', now() + interval '100 years')
      on conflict (id) do update set state = 'WAITING', cancel_requested_at = null, finished_at = null
      """
          .formatted(ID, ID);

  private final DataSource database;

  OperationsState(DataSource database) {
    this.database = database;
  }

  /** A dead letter that nobody has decided about, of a consumer that does not exist. */
  ExampleState letter() {
    return with(LETTER, "delete from dead_letter where id = '" + ID + "'");
  }

  /** A dead letter that cannot be applied, so that its replay is refused. */
  ExampleState stubbornLetter() {
    return letter().answered(409);
  }

  /** A parked event. */
  ExampleState parked() {
    return with(PARKED, "delete from outbox_event where event_id = '" + ID + "'")
        .with("id", PARKED_NO);
  }

  /** A parked event and one behind it that carries the state of its aggregate on. */
  ExampleState overtaken() {
    run(BEHIND);
    return with(
            PARKED,
            "delete from outbox_event where event_id in ('%s', '%s')".formatted(ID, BEHIND_ID))
        .with("id", PARKED_NO);
  }

  /** A job that waits. */
  ExampleState job() {
    // It is nobody's own, so that jobs that see their own work alone would not find it.
    return with(JOB, "delete from job where id = '" + ID + "'").by("platform-administrator");
  }

  private ExampleState with(String sql, String tidy) {
    run(sql);
    return ExampleState.asItIs().tidiedBy(() -> run(tidy));
  }

  private void run(String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
