package uk.datr.workforce.census.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.datr.workforce.census.database.Database;

/**
 * The example history goes through the use cases of the service, whole; the published figures are added up from what is
 * stored then, without the generator.
 */
@QuarkusTest
@TestProfile(ExampleDataSeederIT.WithAnEmptyRegister.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExampleDataSeederIT {
  private static final String ALL = "true";
  private static final String PROVIDERS = "kind = 'PROVIDER'";
  private static final String DELIVERY = "PROVIDER LERO";

  /** A register of its own, empty; the test plays the history itself. */
  public static final class WithAnEmptyRegister implements QuarkusTestProfile {}

  private final Database database;
  private final ExampleDataSeeder seeder;
  private final ExampleDataProgress progress;
  private final StoredFigures stored;
  private @Nullable String whenStopped;

  @Inject
  ExampleDataSeederIT(Database database, ExampleDataSeeder seeder, ExampleDataProgress progress) {
    this.database = database;
    this.seeder = seeder;
    this.progress = progress;
    this.stored = new StoredFigures(database);
  }

  @BeforeAll
  void playTheHistoryWithAStop() {
    AtomicInteger transactions = new AtomicInteger();
    seeder.play(() -> transactions.incrementAndGet() <= 5);
    whenStopped =
        progress.find().map(stand -> stand.done() + " " + stand.finishedAt()).orElse("nothing");
    Instant start = Instant.now();
    seeder.play(() -> true);
    System.out.printf(
        "Example data after %d ms: %s%n",
        Duration.between(start, Instant.now()).toMillis(), progress.find());
  }

  @Test
  void theHistoryGoesOnWhereItWasStoppedAndIsPlayedOnce() {
    assertThat(whenStopped).isEqualTo("125 null");
    assertThat(progress.find().map(stand -> stand.total() - stand.done())).hasValue(0);

    Map<String, Integer> before = tables();
    seeder.play(() -> true);
    assertThat(tables()).isEqualTo(before);
  }

  @Test
  void threeCollectionsArePublishedAndOneIsOpen() {
    assertThat(
            counts(
                """
                select state as key, count(*)::int as n from collection where not sandbox group by state
                """))
        .containsOnly(Map.entry("PUBLISHED", 3), Map.entry("OPEN", 1));
    assertThat(returns("DATRWC-2022").keySet()).containsOnly("FINAL", "NOT_RECEIVED");
    assertThat(returns("DATRWC-2023").keySet()).containsOnly("FINAL", "NOT_RECEIVED");
    assertThat(returns("DATRWC-2024").keySet()).containsOnly("FINAL", "NOT_RECEIVED");
    assertThat(returns(present()).keySet())
        .contains("NOT_STARTED", "VALIDATED", "SIGNED_OFF")
        .doesNotContain("SUBMITTED");
  }

  @ParameterizedTest
  @CsvSource({"DATRWC-2022,152", "DATRWC-2023,153", "DATRWC-2024,153"})
  void everyAuthorityOfTheReferenceDateIsAskedAndNoOther(String collectionId, int authorities) {
    assertThat(
            stored.count(
                "select count(distinct la_code)::text as n from expected_return where collection_id = ?",
                collectionId))
        .isEqualByComparingTo(BigDecimal.valueOf(authorities));
  }

  @Test
  void in2022ThereWere347ProvidersAnd165CommissionersAnd23Leros() {
    assertThat(
            counts(
                """
                select u.kind as key, count(*)::int as n
                from census_return r join reporting_unit u on u.unit_id = r.unit_id
                where r.collection_id = 'DATRWC-2022' and r.state = 'FINAL' group by u.kind
                """))
        .containsOnly(
            Map.entry("PROVIDER", 347), Map.entry("COMMISSIONER", 165), Map.entry("LERO", 23));
  }

  @ParameterizedTest
  @CsvSource({
    "DATRWC-2022,11851.00,11269.00,398.00,184.00",
    "DATRWC-2023,12904.00,12217.00,482.00,205.00",
    "DATRWC-2024,14121.00,13316.00,565.00,240.00"
  })
  void theWteOfProvidersCommissionersAndLerosIsExact(
      String collectionId,
      BigDecimal all,
      BigDecimal providers,
      BigDecimal commissioners,
      BigDecimal leros) {
    assertThat(stored.wte(collectionId, ALL)).isEqualByComparingTo(all);
    assertThat(stored.wte(collectionId, PROVIDERS)).isEqualByComparingTo(providers);
    assertThat(stored.wte(collectionId, "kind = 'COMMISSIONER'"))
        .isEqualByComparingTo(commissioners);
    assertThat(stored.wte(collectionId, "kind = 'LERO'")).isEqualByComparingTo(leros);
  }

  @Test
  void in2024DeliveryWas96Percent() {
    assertThat(stored.shareOfWte("DATRWC-2024", "kind <> 'COMMISSIONER'", ALL)).isEqualTo("96.00");
  }

  @ParameterizedTest
  @CsvSource({
    "DATRWC-2022,VOL,78.00",
    "DATRWC-2022,NHS,15.00",
    "DATRWC-2022,LA,4.00",
    "DATRWC-2022,IND,3.00",
    "DATRWC-2023,VOL,80.00",
    "DATRWC-2024,VOL,86.00"
  })
  void theSectorsHaveTheirShareOfProviderWte(
      String collectionId, String sector, BigDecimal percent) {
    assertThat(stored.shareOfWte(collectionId, "sector = '" + sector + "'", PROVIDERS))
        .isEqualTo(percent);
  }

  @ParameterizedTest
  @CsvSource({
    "DATRWC-2022,DAW,49.00",
    "DATRWC-2022,MGA,23.00",
    "DATRWC-2022,PEER,10.00",
    "DATRWC-2022,NUR,9.00",
    "DATRWC-2024,DAW,50.00"
  })
  void theRoleGroupsHaveTheirShareOfProviderWte(
      String collectionId, String group, BigDecimal percent) {
    assertThat(stored.shareOfWte(collectionId, "role_group = '" + group + "'", PROVIDERS))
        .isEqualTo(percent);
  }

  @ParameterizedTest
  @CsvSource({"DATRWC-2022,12", "DATRWC-2023,7", "DATRWC-2024,11"})
  void unpaidPeopleHaveTheirShareOfAllPeople(String collectionId, BigDecimal percent) {
    assertThat(stored.unpaidShare(collectionId)).isCloseTo(percent, within(new BigDecimal("0.1")));
  }

  @ParameterizedTest
  @CsvSource({"DATRWC-2022,19", "DATRWC-2023,25", "DATRWC-2024,19"})
  void theTurnoverOfDeliveryComesOut(String collectionId, BigDecimal percent) {
    assertThat(stored.turnover(collectionId, DELIVERY))
        .isCloseTo(percent, within(new BigDecimal("0.1")));
  }

  @ParameterizedTest
  @CsvSource({"DATRWC-2023,8", "DATRWC-2024,8"})
  void theVacancyRateOfDeliveryComesOut(String collectionId, BigDecimal percent) {
    assertThat(stored.vacancyRate(collectionId, DELIVERY))
        .isCloseTo(percent, within(new BigDecimal("0.1")));
  }

  @ParameterizedTest
  @CsvSource({"DATRWC-2022,14", "DATRWC-2023,12", "DATRWC-2024,9"})
  void theVacancyRateOfCommissioningComesOut(String collectionId, BigDecimal percent) {
    assertThat(stored.vacancyRate(collectionId, "COMMISSIONER"))
        .isCloseTo(percent, within(new BigDecimal("0.2")));
  }

  @ParameterizedTest
  @CsvSource({"DATRWC-2023,DATRWC-2022", "DATRWC-2024,DATRWC-2023"})
  void aYearBeginsWhereTheYearBeforeEnded(String collectionId, String before) {
    assertThat(stored.broken(collectionId, before)).isZero();
    assertThat(stored.transferred(collectionId, "tupe_in"))
        .isPositive()
        .isEqualTo(stored.transferred(collectionId, "tupe_out"));
  }

  @ParameterizedTest
  @CsvSource({"DATRWC-2022", "DATRWC-2023", "DATRWC-2024"})
  void noReturnHasAnErrorAndAtMostOneInTenAWarningWhichIsExplained(String collectionId) {
    Map<String, Integer> runs =
        counts(
            """
            select key, count(*)::int as n from (
              select case when v.errors > 0 then 'errors'
                          when v.warnings > jsonb_array_length(s.explanations) then 'unexplained'
                          when v.warnings > 0 then 'explained' else 'clean' end as key
              from validation_run v
              join return_version s on s.return_id = v.return_id and s.version_no = v.version_no
              join census_return r on r.return_id = v.return_id
              where r.collection_id = '%s') runs group by key
            """
                .formatted(collectionId));

    assertThat(runs).containsOnlyKeys("clean", "explained");
    assertThat(runs.getOrDefault("explained", 0) * 10)
        .isLessThanOrEqualTo(runs.values().stream().mapToInt(Integer::intValue).sum());
  }

  @ParameterizedTest
  @CsvSource({"DATRWC-2022", "DATRWC-2023", "DATRWC-2024"})
  void everyReturnWithStaffIsStoredWithItsOtherSections(String collectionId) {
    assertThat(
            counts(
                """
                select u.kind || ' ' || jsonb_exists_all(jsonb_strip_nulls(v.content),
                  array['pattern', 'demographics', 'timeInPost', 'sickness', 'pay', 'funding']) as key, count(*)::int as n
                from census_return r
                join reporting_unit u on u.unit_id = r.unit_id
                join return_version v on v.return_id = r.return_id and v.version_no = r.counted_version
                where r.collection_id = '%s' and v.content->'header'->>'nilReason' is null group by 1
                """
                    .formatted(collectionId)))
        .containsOnlyKeys("PROVIDER true", "COMMISSIONER true", "LERO true");
  }

  @Test
  void theRegisterSaysWhoTookOverFromWhom() {
    assertThat(
            counts(
                """
                select lineage_reason as key, count(*)::int as n from reporting_unit
                where predecessor_unit_ids <> '{}' group by lineage_reason
                """))
        .containsOnly(
            Map.entry("CONTRACT_WON", 36), Map.entry("MERGED", 12), Map.entry("SPLIT", 6));
    assertThat(
            counts(
                """
                select envelope::json->'data'->>'lineageReason' as key, count(distinct key)::int as n from outbox_event
                where envelope::json->'data'->>'lineageReason' is not null group by 1
                """))
        .containsOnly(
            Map.entry("CONTRACT_WON", 36), Map.entry("MERGED", 12), Map.entry("SPLIT", 6));
  }

  @Test
  void everythingThatHappenedWasToldOnce() {
    Map<String, Integer> told =
        counts(
            """
            select envelope::json->>'type' as key, count(*)::int as n from outbox_event group by 1
            """);
    Map<String, Integer> happened = new TreeMap<>();
    happened.put("organisation.changed", total("select sum(revision) as n from organisation"));
    happened.put("unit.changed", total("select sum(revision) as n from reporting_unit"));
    happened.put(
        "expected-return.changed",
        total("select count(*) as n from expected_return where collection_id <> 'SANDBOX'"));
    int submitted =
        total("select count(*) as n from return_version where submitted_at is not null");
    int signed = total("select count(*) as n from sign_off");
    int settled = total("select count(*) as n from census_return where state = 'FINAL'");
    happened.put("return.submitted", submitted);
    happened.put("return.validated", submitted);
    happened.put("return.signed-off", signed);
    happened.put("return.final", settled);
    happened.put("return-facts.changed", submitted + signed + settled);
    happened.put(
        "return.not-received",
        total("select count(*) as n from census_return where state = 'NOT_RECEIVED'"));
    happened.put("collection.closed", 3);
    happened.put("collection.finalised", 3);
    happened.put("collection.published", 3);

    happened.forEach(
        (type, number) -> assertThat(told).containsEntry("uk.datr.census." + type + ".v1", number));
  }

  private Map<String, Integer> tables() {
    Map<String, Integer> rows = new TreeMap<>();
    for (String table :
        new String[] {"organisation", "reporting_unit", "expected_return", "return_version"}) {
      rows.put(table, total("select count(*) as n from " + table));
    }
    return rows;
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

  private int total(String sql) {
    return database.first(sql, row -> row.number("n")).orElseThrow();
  }

  private Map<String, Integer> counts(String sql) {
    return database.list(sql, row -> Map.entry(row.text("key"), row.number("n"))).stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
