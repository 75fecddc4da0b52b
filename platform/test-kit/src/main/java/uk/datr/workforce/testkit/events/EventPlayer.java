package uk.datr.workforce.testkit.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import uk.datr.workforce.events.Envelope;
import uk.datr.workforce.events.EventType;
import uk.datr.workforce.events.EventTypes;
import uk.datr.workforce.events.Topic;
import uk.datr.workforce.events.UuidV7;

/** Sends events as census-service does and waits until the service has taken them. */
public final class EventPlayer implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Sequences go on through all tests of a run: they share the topics. */
  private static final Map<String, Long> SEQUENCES = new ConcurrentHashMap<>();

  private final KafkaProducer<String, String> producer;
  private final DataSource database;
  private final String prefix;
  private final List<Envelope> sent = new ArrayList<>();

  /**
   * Plays to the running service.
   *
   * @param database the service's own, where it notes what it has taken
   */
  public EventPlayer(DataSource database) {
    Config config = ConfigProvider.getConfig();
    this.database = database;
    this.prefix = config.getValue("workforce.topic-prefix", String.class);
    this.producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                config.getValue("kafka.bootstrap.servers", String.class),
                ProducerConfig.ACKS_CONFIG,
                "all"),
            new StringSerializer(),
            new StringSerializer());
  }

  /** Sends the next state of an aggregate. */
  public <T> Envelope send(EventType<T> type, String subject, T data) {
    Envelope event = next(type, subject, data);
    sendAgain(event);
    return event;
  }

  /** The next state of an aggregate, not sent yet. */
  public <T> Envelope next(EventType<T> type, String subject, T data) {
    long sequence = SEQUENCES.merge(type.topic() + "/" + subject, 1L, Long::sum);
    return Envelope.of(
        type,
        UuidV7.next(Instant.now()),
        "/census-service",
        subject,
        Instant.now(),
        UUID.randomUUID().toString(),
        null,
        sequence,
        data);
  }

  /** Sends an event as it is. */
  public void sendAgain(Envelope event) {
    sendText(topicOf(event), event.subject(), event.toJson());
    sent.add(event);
  }

  /** Sends any text. */
  public void sendText(Topic topic, String key, String text) {
    try {
      producer.send(new ProducerRecord<>(prefix + topic.topicName(), key, text)).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Everything sent so far, in order, repetitions included. */
  public List<Envelope> sent() {
    return List.copyOf(sent);
  }

  /** Waits until everything sent so far is in the projections, or passed over because newer states are there. */
  public void settle() {
    settleFor("%");
  }

  /** Waits until one consumer has taken everything sent so far. */
  public void settle(String consumer) {
    settleFor(consumer);
  }

  private void settleFor(String consumer) {
    String[] ids = sent.stream().map(Envelope::id).distinct().toArray(String[]::new);
    Awaitility.await("the projections")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> taken(ids, consumer) == ids.length);
  }

  /** The name of a topic, as it is called in this run. */
  public String nameOf(String topicName) {
    return prefix + topicName;
  }

  @Override
  public void close() {
    producer.close();
  }

  private long taken(String[] ids, String consumer) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                """
                select count(distinct event_id) from inbox_event
                 where event_id = any(?::uuid[]) and consumer like ?
                """)) {
      query.setArray(1, connection.createArrayOf("text", ids));
      query.setString(2, consumer);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static Topic topicOf(Envelope event) {
    return EventTypes.find(event.type()).orElseThrow().topic();
  }
}
