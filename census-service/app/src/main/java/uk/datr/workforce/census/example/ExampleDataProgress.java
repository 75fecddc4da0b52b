package uk.datr.workforce.census.example;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.database.Database;

/** How far the example history has come, in the database, so that it goes on where it was when the service stopped. */
@ApplicationScoped
class ExampleDataProgress {

  /**
   * One moment of it.
   *
   * @param done steps that are committed
   * @param plannedAt the instant for which the history was planned
   * @param finishedAt null while steps are left
   */
  record Stand(int done, int total, Instant plannedAt, @Nullable Instant finishedAt) {}

  private final Database database;

  ExampleDataProgress(Database database) {
    this.database = database;
  }

  Optional<Stand> find() {
    return database.first(
        "select done, total, planned_at, finished_at from example_data_progress",
        row ->
            new Stand(
                row.number("done"),
                row.number("total"),
                row.instant("planned_at"),
                row.instantOrNull("finished_at")));
  }

  /** Whether nothing has been registered yet. */
  boolean registerIsEmpty() {
    return database.first("select true as any from organisation limit 1", row -> true).isEmpty();
  }

  void begin(int total, Instant plannedAt) {
    database.update(
        "insert into example_data_progress (done, total, planned_at) values (0, ?, ?)",
        total,
        plannedAt);
  }

  void done(int done) {
    database.update("update example_data_progress set done = ?", done);
  }

  void finished(Instant at) {
    database.update("update example_data_progress set finished_at = ?", at);
  }
}
