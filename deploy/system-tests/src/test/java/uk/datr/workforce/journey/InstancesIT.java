package uk.datr.workforce.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.datr.workforce.events.Envelope;
import uk.datr.workforce.events.EventTypes;
import uk.datr.workforce.events.MalformedEventException;
import uk.datr.workforce.events.OrganisationChanged;
import uk.datr.workforce.events.OrganisationKind;
import uk.datr.workforce.events.Topic;
import uk.datr.workforce.events.UuidV7;
import uk.datr.workforce.testkit.parts.Door;
import uk.datr.workforce.testkit.parts.OwnShare;
import uk.datr.workforce.testkit.parts.RunningParts;

/** Processes of one service that start before their database, die, or lose it while another lives. */
@Tag("full")
class InstancesIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final String WAITS = "Retrying in";

  private static final String PUBLISHES = "This instance publishes the events of the outbox.";

  private static final String APPEND =
      """
      with appended as (
        insert into outbox_event (event_id, topic, key, sequence, envelope, created_at)
        values (?::uuid, ?, ?, ?, ?, ?) returning 1)
      select pg_notify('workforce_outbox', '') from appended
      """;

  private static final List<String> KEYS = List.of("ORG-1", "ORG-2", "ORG-3");

  private static final int EVENTS_OF_A_KEY = 300;

  private Path folder;
  private OwnShare share;
  private Door database;
  private Callers callers;

  @BeforeEach
  void takeShare(@TempDir Path logs) {
    folder = logs;
    share = OwnShare.of(RunningParts.shared(), "instances");
    database = new Door(URI.create(share.parts().jdbcUrl(share.database()).substring(5)));
    URI nobody = URI.create("http://127.0.0.1:9");
    callers =
        new Callers(
            new Platform(
                nobody,
                nobody,
                nobody,
                nobody,
                share.parts().realmUrl(),
                share.parts().userPassword(),
                share.parts().clientSecret()),
            Clock.systemUTC());
  }

  @AfterEach
  void giveBack() {
    callers.close();
    database.close();
    share.close();
  }

  @Test
  void aServiceThatIsStartedWhileItsDatabaseIsAwayWaitsAndComesUpByItself() throws IOException {
    try (PackagedService service = instance("early", throughTheDoor())) {
      service.start();
      await()
          .atMost(PATIENCE)
          .until(() -> occurrences(service, WAITS) >= 3 || !service.isRunning());
      assertThat(service.isRunning()).as(service.endOfLog()).isTrue();
      assertThat(service.isReady(callers)).isFalse();

      database.open();

      service.awaitReady(callers);
    }
  }

  @Test
  void anotherInstanceTakesOverFromAPublisherThatLosesItsDatabaseOrDies()
      throws IOException, SQLException {
    database.open();
    try (PackagedService first = instance("first", throughTheDoor());
        PackagedService second = instance("second", share.settings())) {
      first.start();
      first.awaitReady(callers);
      awaitPublishing(first, 1);
      second.start();
      second.awaitReady(callers);
      assertThat(occurrences(second, PUBLISHES)).isZero();

      try (Connection writer = share.connect()) {
        append(writer, 1, EVENTS_OF_A_KEY / 3);
        database.shut();
        append(writer, EVENTS_OF_A_KEY / 3 + 1, EVENTS_OF_A_KEY * 2 / 3);
        awaitPublishing(second, 1);
        database.open();
        append(writer, EVENTS_OF_A_KEY * 2 / 3 + 1, EVENTS_OF_A_KEY - 20);
        second.kill();
        append(writer, EVENTS_OF_A_KEY - 19, EVENTS_OF_A_KEY);
        awaitPublishing(first, 2);
        await().atMost(PATIENCE).until(() -> unsent(writer) == 0);
      }
    }

    Map<String, List<Long>> sent = sent();
    for (String key : KEYS) {
      List<Long> ofKey = sent.getOrDefault(key, List.of());
      assertThat(ofKey.stream().distinct().toList())
          .as("first occurrences of " + key)
          .containsExactlyElementsOf(LongStream.rangeClosed(1, EVENTS_OF_A_KEY).boxed().toList());
      assertThat(ofKey.size() - EVENTS_OF_A_KEY)
          .as("repeats of %s: at most what was on its way at each of two changes", key)
          .isLessThanOrEqualTo(2);
    }
  }

  private PackagedService instance(String name, Map<String, String> settings) throws IOException {
    return PackagedService.of(
        "census-service/app", Files.createDirectories(folder.resolve(name)), settings);
  }

  private Map<String, String> throughTheDoor() {
    Map<String, String> settings = new TreeMap<>(share.settings());
    URI address = database.through(share.parts().jdbcUrl(share.database()).substring(5));
    settings.put(
        "quarkus.datasource.jdbc.url", "jdbc:postgresql:" + address.getSchemeSpecificPart());
    return settings;
  }

  private static void awaitPublishing(PackagedService instance, int times) {
    await()
        .atMost(PATIENCE)
        .until(() -> occurrences(instance, PUBLISHES) >= times || !instance.isRunning());
    assertThat(instance.isRunning()).as(instance.endOfLog()).isTrue();
  }

  private static long occurrences(PackagedService instance, String words) {
    return instance.log().lines().filter(line -> line.contains(words)).count();
  }

  /** Appends an event of each key a sequence, as a use case does at its commit. */
  private static void append(Connection writer, long first, long last) throws SQLException {
    try (PreparedStatement statement = writer.prepareStatement(APPEND)) {
      for (long sequence = first; sequence <= last; sequence++) {
        for (String key : KEYS) {
          Envelope event = event(key, sequence);
          statement.setString(1, event.id());
          statement.setString(2, Topic.REGISTER.topicName());
          statement.setString(3, key);
          statement.setLong(4, sequence);
          statement.setString(5, event.toJson());
          statement.setObject(6, event.time().atOffset(ZoneOffset.UTC));
          statement.execute();
        }
      }
    }
  }

  private static Envelope event(String key, long sequence) {
    Clock clock = Clock.systemUTC();
    return Envelope.of(
        EventTypes.ORGANISATION_CHANGED,
        UuidV7.next(clock),
        "/census-service",
        key,
        clock.instant(),
        UUID.randomUUID().toString(),
        null,
        sequence,
        new OrganisationChanged(
            key, "Example", OrganisationKind.LERO, null, null, null, null, null));
  }

  private static long unsent(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select count(*) from outbox_event where sent_at is null")) {
      row.next();
      return row.getLong(1);
    }
  }

  /** The sequences on the topic by key, in the order of the topic. */
  private Map<String, List<Long>> sent() {
    Map<String, List<Long>> sequences = new TreeMap<>();
    KEYS.forEach(key -> sequences.put(key, new ArrayList<>()));
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", share.parts().bootstrapServers()),
            new StringDeserializer(),
            new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(share.topicPrefix() + Topic.REGISTER.topicName()).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(record -> {
              if (sequences.containsKey(record.key())) {
                sequences.get(record.key()).add(sequence(record.value()));
              }
            });
      }
    }
    return sequences;
  }

  private static long sequence(String event) {
    try {
      return Envelope.parse(event).sequence();
    } catch (MalformedEventException e) {
      throw new IllegalStateException(e);
    }
  }
}
