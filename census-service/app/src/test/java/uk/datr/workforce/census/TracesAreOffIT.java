package uk.datr.workforce.census;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.census.world.Census;
import uk.datr.workforce.kit.traces.Traces;

/** A service that is not told where to send traces keeps none. */
@QuarkusTest
class TracesAreOffIT {

  private final Traces traces;
  private final DataSource database;

  @Inject
  TracesAreOffIT(Traces traces, DataSource database) {
    this.traces = traces;
    this.database = database;
  }

  @Test
  void noTraceIsKeptAndNobodyIsCalledUnlessAnAddressIsSet() throws SQLException {
    String unit = Census.aireUnit();

    assertThat(traces.on()).isFalse();
    assertThat(events(unit, "%\"subject\":%")).isPositive();
    assertThat(events(unit, "%traceparent%")).isZero();
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .as("threads that send spans")
        .noneMatch(name -> name.contains("BatchSpanProcessor"));
  }

  /** How many events of an aggregate are written so. */
  private long events(String key, String pattern) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "select count(*) from outbox_event where key = ? and envelope like ?")) {
      statement.setString(1, key);
      statement.setString(2, pattern);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
