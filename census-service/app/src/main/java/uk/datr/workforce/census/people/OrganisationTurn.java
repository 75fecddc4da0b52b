package uk.datr.workforce.census.people;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import uk.datr.workforce.census.database.Database;

/**
 * Lets one change of an organisation's people happen at a time, so that two cannot take the last administrator together. A turn
 * keeps a connection while the sign-in service is asked, and what is written in it takes a second one: only a few are taken at
 * once, so that a slow sign-in service leaves the others their connections.
 */
@ApplicationScoped
class OrganisationTurn {

  private static final int AT_ONCE = 4;

  private final Database database;
  private final PeopleConfig config;
  private final Semaphore places = new Semaphore(AT_ONCE, true);

  OrganisationTurn(Database database, PeopleConfig config) {
    this.database = database;
    this.config = config;
  }

  /**
   * Does something alone; what it writes belongs in transactions of its own.
   *
   * @throws SignInServiceException when others keep all turns for too long
   */
  <T> T alone(String organisationCode, Supplier<T> work) {
    enter();
    try {
      return QuarkusTransaction.requiringNew()
          .call(() -> {
            database.list(
                "select pg_advisory_xact_lock(hashtextextended('people/' || ?, 0)) is null as got",
                row -> row.truth("got"),
                organisationCode);
            return work.get();
          });
    } finally {
      places.release();
    }
  }

  private void enter() {
    try {
      if (!places.tryAcquire(config.patience().toMillis(), TimeUnit.MILLISECONDS)) {
        throw new SignInServiceException("Others wait for the sign-in service already.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SignInServiceException("Interrupted while waiting for a turn.", e);
    }
  }
}
