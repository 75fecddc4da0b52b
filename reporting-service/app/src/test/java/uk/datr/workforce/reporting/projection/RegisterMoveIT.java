package uk.datr.workforce.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.testkit.parts.PlatformTestResource;

/** A database that was filled before the register copy goes on with what it had. */
@QuarkusTest
@WithTestResource(
    value = PlatformTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "reporting"))
class RegisterMoveIT {

  private static final List<String> BEFORE =
      List.of(
          "kit/V202611210001__kit",
          "migration/V202611211001__census_projections",
          "kit/V202611220001__audit_seal_jobs_dead_letters",
          "migration/V202611221001__unit_lineage");

  private static final List<String> MOVE =
      List.of(
          "register/V202611221050__register_copy",
          "register/V202611221051__unit_lineage",
          "migration/V202611221060__register_copy");

  private static final String FILLED =
      """
      insert into organisation values ('ORG-1', 'Leeds', 'LOCAL_AUTHORITY', 'LA', 'E08000035', 'E40000012', '2020-04-01', null);
      insert into unit values ('unit-1', 'ORG-1', 'Unit', 'COMMISSIONER', 'E08000035', 'E40000012', 'LA', 'A1', null,
                               '2030-03-31', '{unit-0}', 'MERGED');
      insert into expected_return values ('C', 'unit-1', 'ORG-1', 'COMMISSIONER', 'E08000035', 'E40000012', 'EXPECTED', null);
      insert into inbox_position values ('reporting-register', 'workforce.register', 'ORG-1', 7),
                                        ('reporting-register', 'workforce.register', 'unit-1', 3),
                                        ('reporting-register', 'workforce.register', 'C/unit-1', 2),
                                        ('reporting-facts', 'workforce.census-facts', 'return-1', 5);
      insert into inbox_event values ('reporting-register', '00000000-0000-7000-8000-000000000001', now());
      insert into dead_letter (consumer, topic, partition, record_offset, record_at, type, reason, at)
      values ('reporting-register', 'workforce.register', 0, 1, now(), 'uk.datr.census.expected-return.changed.v1', 'a', now()),
             ('reporting-register', 'workforce.register', 0, 2, now(), 'uk.datr.census.unit.changed.v1', 'b', now()),
             ('reporting-register', 'workforce.register', 0, 3, now(), null, 'c', now());
      insert into held_event values ('reporting-register', '00000000-0000-7000-8000-000000000002', 'workforce.register', 0, 4,
                                     now(), 'x', 'uk.datr.census.area.changed.v1', 'x', 1, '{}', now());
      """;

  private final DataSource database;

  RegisterMoveIT(DataSource database) {
    this.database = database;
  }

  @Test
  void rowsPlacesAndWhatWaitsMoveToTheCopyAndToExpectedReturns() throws SQLException, IOException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      try {
        moved(statement);
      } finally {
        connection.rollback();
      }
    }
  }

  /** In a schema that nobody else sees and that is gone afterwards. */
  private static void moved(Statement statement) throws SQLException, IOException {
    statement.execute("create schema before_the_copy");
    statement.execute("set local search_path to before_the_copy");
    for (String migration : BEFORE) {
      statement.execute(text(migration));
    }
    statement.execute(FILLED);

    for (String migration : MOVE) {
      statement.execute(text(migration));
    }

    assertThat(rows(statement, "select * from register_organisation"))
        .containsExactly("(ORG-1,Leeds,LOCAL_AUTHORITY,LA,E08000035,E40000012,2020-04-01,)");
    assertThat(rows(statement, "select * from register_unit"))
        .containsExactly(
            "(unit-1,ORG-1,Unit,COMMISSIONER,E08000035,E40000012,LA,A1,,2030-03-31,{unit-0},MERGED)");
    assertThat(
            rows(
                statement,
                "select consumer, subject, sequence from inbox_position order by sequence"))
        .containsExactly(
            "(reporting-expected-returns,C/unit-1,2)",
            "(reporting-service-register,unit-1,3)",
            "(reporting-facts,return-1,5)",
            "(reporting-service-register,ORG-1,7)");
    assertThat(rows(statement, "select consumer from inbox_event"))
        .containsExactly("(reporting-service-register)");
    assertThat(rows(statement, "select consumer, reason from dead_letter order by reason"))
        .containsExactly(
            "(reporting-expected-returns,a)",
            "(reporting-service-register,b)",
            "(reporting-service-register,c)");
    assertThat(rows(statement, "select consumer from held_event order by consumer"))
        .containsExactly("(reporting-expected-returns)", "(reporting-service-register)");
    assertThat(rows(statement, "select to_regclass('organisation'), to_regclass('unit')"))
        .containsExactly("(,)");
  }

  private static List<String> rows(Statement statement, String query) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (ResultSet row = statement.executeQuery("select r::text from (" + query + ") r")) {
      while (row.next()) {
        rows.add(row.getString(1));
      }
    }
    return rows;
  }

  private static String text(String migration) throws IOException {
    try (InputStream file =
        Objects.requireNonNull(
            RegisterMoveIT.class.getResourceAsStream("/db/" + migration + ".sql"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
