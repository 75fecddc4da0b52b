package uk.datr.workforce.census.world;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import uk.datr.workforce.events.Envelope;
import uk.datr.workforce.events.MalformedEventException;
import uk.datr.workforce.events.Topic;

/** Reads the topics of this test module from their beginning. */
public final class TopicReader {

  private final String bootstrapServers;
  private final String prefix;

  public TopicReader(String bootstrapServers, String prefix) {
    this.bootstrapServers = bootstrapServers;
    this.prefix = prefix;
  }

  /** The events of one subject, once there are so many. */
  public List<Envelope> of(Topic topic, String subject, int atLeast) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> all(topic).stream().filter(event -> event.subject().equals(subject)).toList(),
            events -> events.size() >= atLeast);
  }

  /** Every event of a topic, in order within each partition. */
  public List<Envelope> all(Topic topic) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", bootstrapServers,
            "key.deserializer", StringDeserializer.class,
            "value.deserializer", StringDeserializer.class);
    try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings)) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(prefix + topic.topicName()).stream()
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<Envelope> events = new ArrayList<>();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
        for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
          events.add(parse(record.value()));
        }
      }
      return events;
    }
  }

  private static Envelope parse(String json) {
    try {
      return Envelope.parse(json);
    } catch (MalformedEventException e) {
      throw new AssertionError("The service published something that is no event.", e);
    }
  }
}
