package uk.datr.workforce.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import uk.datr.workforce.testkit.parts.OwnShare;
import uk.datr.workforce.testkit.parts.RunningParts;

/** Census-service and reporting-service as packaged, with the example data, over the parts that all tests share. */
final class PlatformUnderTest implements AutoCloseable {
  private static final Duration EXAMPLE_DATA = Duration.ofMinutes(10);
  private static final Duration ARRIVAL = Duration.ofSeconds(60);

  private final OwnShare census;
  private final OwnShare reporting;
  private final TraceCollector traces;
  private final PackagedService censusService;
  private final PackagedService reportingService;
  private final Callers callers;
  private final Platform platform;

  private PlatformUnderTest(Path folder) {
    census = OwnShare.of(RunningParts.shared(), "journey-census");
    reporting = OwnShare.of(RunningParts.shared(), "journey-reporting");
    traces = new TraceCollector();
    censusService =
        PackagedService.of(
            "census-service/app",
            folder,
            with(
                with(
                    with(census.settings(), "workforce.census.example-data.enabled", "true"),
                    // One service writes its log as production does, the other as people read it.
                    "quarkus.log.console.json.enabled",
                    "true"),
                // One service keeps traces, and the other reads its events without any.
                "workforce.traces.endpoint",
                traces.address().toString()));
    // Both meet on the topics of the first share.
    reportingService =
        PackagedService.of(
            "reporting-service/app",
            folder,
            with(reporting.settings(), "workforce.topic-prefix", census.topicPrefix()));
    platform =
        new Platform(
            censusService.address(),
            censusService.address(),
            reportingService.address(),
            reportingService.address(),
            census.parts().realmUrl(),
            census.parts().userPassword(),
            census.parts().clientSecret());
    callers = new Callers(platform, Clock.systemUTC());
  }

  /** Starts the services and waits until the example data have arrived in reporting-service. */
  static PlatformUnderTest start(Path folder) {
    PlatformUnderTest started = new PlatformUnderTest(folder);
    try {
      started.censusService.start();
      started.reportingService.start();
      started.censusService.awaitReady(started.callers);
      started.reportingService.awaitReady(started.callers);
      started.awaitExampleData();
      return started;
    } catch (RuntimeException | AssertionError failed) {
      started.close();
      throw failed;
    }
  }

  Platform platform() {
    return platform;
  }

  Callers callers() {
    return callers;
  }

  PackagedService censusService() {
    return censusService;
  }

  PackagedService reportingService() {
    return reportingService;
  }

  /** What census-service has told of its traces. */
  String traces() {
    return traces.received();
  }

  /** Settings of the services' databases by service. */
  Map<String, Map<String, String>> databases() {
    return Map.of("census", census.settings(), "reporting", reporting.settings());
  }

  /** A number that the census database gives. */
  long censusNumber(String sql) {
    return Long.parseLong(censusText(sql));
  }

  /** The events of the census, if they have a mark in them, and the newest ones in any case. */
  String suspiciousEvents(String mark) {
    return censusText(
        "select string_agg(envelope, E'\\n') from outbox_event where envelope ilike '%"
            + mark
            + "%' or id > (select max(id) - 50 from outbox_event)");
  }

  private String censusText(String sql) {
    try (Connection connection = census.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      assertThat(row.next()).isTrue();
      return row.getString(1);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** England's provisional WTE. */
  BigDecimal england(Collection collection) {
    return Profile.read(
            callers.person("analyst"), platform.reporting(), Profile.ENGLAND, collection.id())
        .figure(Profile.ENGLAND, "PROVISIONAL")
        .wte();
  }

  /** England's provisional WTE once all that census-service has stored has arrived in reporting-service. */
  BigDecimal settledEngland(Collection collection) {
    BigDecimal stored =
        tables().staff(collection.id(), null).values().stream()
            .map(group -> group.paidWte().add(group.unpaidWte()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    awaitEngland(collection, stored);
    return stored;
  }

  /** Waits until England's provisional WTE is as wanted. */
  private void awaitEngland(Collection collection, BigDecimal wanted) {
    Awaitility.await("England")
        .atMost(ARRIVAL)
        .pollInterval(Duration.ofMillis(200))
        // As long as no return has arrived there is no number.
        .ignoreException(JourneyException.class)
        .untilAsserted(() -> assertThat(england(collection)).isEqualByComparingTo(wanted));
  }

  private CensusTables tables() {
    Map<String, String> settings = census.settings();
    return new CensusTables(
        settings.getOrDefault("quarkus.datasource.jdbc.url", ""),
        settings.getOrDefault("quarkus.datasource.username", ""),
        settings.getOrDefault("quarkus.datasource.password", ""));
  }

  @Override
  public void close() {
    reportingService.close();
    censusService.close();
    callers.close();
    traces.close();
    reporting.close();
    census.close();
  }

  private void awaitExampleData() {
    Awaitility.await("example data")
        .atMost(EXAMPLE_DATA)
        .pollInterval(Duration.ofMillis(250))
        .until(() ->
            censusNumber("select count(*) from example_data_progress where finished_at is not null")
                    == 1
                && censusNumber("select count(*) from outbox_event where sent_at is null") == 0);
  }

  private static Map<String, String> with(Map<String, String> settings, String name, String value) {
    Map<String, String> more = new TreeMap<>(settings);
    more.put(name, value);
    return more;
  }
}
