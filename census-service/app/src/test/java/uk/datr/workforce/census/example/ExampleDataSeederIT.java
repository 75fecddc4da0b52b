package uk.datr.workforce.census.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.census.database.Database;

/** The example history goes through the use cases of the service, whole. */
@QuarkusTest
@TestProfile(ExampleDataSeederIT.WithAnEmptyRegister.class)
class ExampleDataSeederIT {

  /** A register of its own, empty; the test plays the history itself. */
  public static final class WithAnEmptyRegister implements QuarkusTestProfile {}

  private final Database database;
  private final ExampleDataSeeder seeder;
  private final ExampleDataProgress progress;

  @Inject
  ExampleDataSeederIT(Database database, ExampleDataSeeder seeder, ExampleDataProgress progress) {
    this.database = database;
    this.seeder = seeder;
    this.progress = progress;
  }

  @Test
  void theHistoryGoesOnWhereItWasStoppedAndIsPlayedOnce() {
    AtomicInteger transactions = new AtomicInteger();
    seeder.play(() -> transactions.incrementAndGet() <= 5);
    assertThat(progress.find().map(stand -> stand.done() + " " + stand.finishedAt()))
        .hasValue("125 null");

    Instant start = Instant.now();
    seeder.play(() -> true);
    System.out.printf(
        "Example data after %d ms: %s%n",
        Duration.between(start, Instant.now()).toMillis(), progress.find());
    assertThat(progress.find().map(stand -> stand.total() - stand.done())).hasValue(0);

    assertThat(counts("select state as key, count(*)::int as n from collection group by state"))
        .containsOnly(Map.entry("PUBLISHED", 1), Map.entry("OPEN", 1));
    Map<String, Integer> past = returns("DATRWC-2024");
    assertThat(past.keySet()).containsOnly("FINAL", "NOT_RECEIVED");
    assertThat(returns(present()).keySet())
        .contains("NOT_STARTED", "VALIDATED", "SIGNED_OFF")
        .doesNotContain("SUBMITTED");
    assertThat(
            counts(
                """
                select 'wte' as key, round(sum((line->>'wte')::numeric))::int as n
                from census_return r
                join return_version v on v.return_id = r.return_id and v.version_no = r.counted_version,
                lateral (select jsonb_array_elements(v.content->'staffInPost') as line
                         union all select jsonb_array_elements(v.content->'unpaidStaff')) lines
                where r.collection_id = 'DATRWC-2024'
                """))
        .containsExactly(Map.entry("wte", 14_121));

    int organisations = total("organisation");
    seeder.play(() -> true);
    assertThat(total("organisation")).isEqualTo(organisations);
  }

  private Map<String, Integer> returns(String collectionId) {
    return counts(
        "select state as key, count(*)::int as n from census_return where collection_id = '"
            + collectionId
            + "' group by state");
  }

  private String present() {
    return database
        .first(
            "select collection_id from collection where state = 'OPEN'",
            row -> row.text("collection_id"))
        .orElseThrow();
  }

  private int total(String table) {
    return database
        .first("select count(*)::int as n from " + table, row -> row.number("n"))
        .orElseThrow();
  }

  private Map<String, Integer> counts(String sql) {
    return database.list(sql, row -> Map.entry(row.text("key"), row.number("n"))).stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
