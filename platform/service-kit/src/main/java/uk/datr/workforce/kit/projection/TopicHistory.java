package uk.datr.workforce.kit.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.events.Topic;
import uk.datr.workforce.kit.jobs.JobFailedException;

/** A topic from its beginning to the end that it has when reading begins, beside the service's own consumers. */
@ApplicationScoped
class TopicHistory {

  private static final Duration POLL = Duration.ofSeconds(1);

  /** Polls without a record after which the broker counts as away. */
  private static final int SILENCE = 30;

  private final String servers;
  private final String prefix;

  TopicHistory(
      @ConfigProperty(name = "kafka.bootstrap.servers") String servers,
      @ConfigProperty(name = "workforce.topic-prefix") Optional<String> prefix) {
    this.servers = servers;
    this.prefix = prefix.orElse("");
  }

  /**
   * Reads the topic, each partition in its order.
   *
   * @param reader takes some records at a time, and how many there are in all
   * @throws JobFailedException when the broker has no such topic or stops answering
   */
  void read(Topic topic, Reader reader) {
    try (KafkaConsumer<String, @Nullable String> consumer = consumer()) {
      List<TopicPartition> partitions = partitions(consumer, prefix + topic.topicName());
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      long total = total(consumer.beginningOffsets(partitions), ends);
      int silence = 0;
      while (!reached(consumer, ends)) {
        ConsumerRecords<String, @Nullable String> records = consumer.poll(POLL);
        silence = records.isEmpty() ? silence + 1 : 0;
        if (silence > SILENCE) {
          throw new JobFailedException("The broker stopped answering while the topic was read.");
        }
        if (!records.isEmpty()) {
          reader.read(upTo(records, ends), total);
        }
      }
    } catch (KafkaException e) {
      throw new JobFailedException("The topic could not be read: the broker is away.");
    }
  }

  private KafkaConsumer<String, @Nullable String> consumer() {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 20_000);
    Deserializer<@Nullable String> value =
        (topic, bytes) -> bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    return new KafkaConsumer<String, @Nullable String>(settings, new StringDeserializer(), value);
  }

  private static List<TopicPartition> partitions(
      KafkaConsumer<String, @Nullable String> consumer, String topic) {
    List<PartitionInfo> known = consumer.partitionsFor(topic);
    if (known == null || known.isEmpty()) {
      throw new JobFailedException("The broker has no topic " + topic + ".");
    }
    return known.stream().map(info -> new TopicPartition(topic, info.partition())).toList();
  }

  private static long total(Map<TopicPartition, Long> beginnings, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .mapToLong(end -> end.getValue() - beginnings.getOrDefault(end.getKey(), 0L))
        .sum();
  }

  private static boolean reached(
      KafkaConsumer<String, @Nullable String> consumer, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  /** What comes after the end that was noted is for the service's own consumer. */
  private static List<ConsumerRecord<String, @Nullable String>> upTo(
      ConsumerRecords<String, @Nullable String> records, Map<TopicPartition, Long> ends) {
    return records.partitions().stream()
        .flatMap(partition -> records.records(partition).stream())
        .filter(record ->
            record.offset()
                < ends.getOrDefault(new TopicPartition(record.topic(), record.partition()), 0L))
        .toList();
  }

  /** Takes records. */
  @FunctionalInterface
  interface Reader {
    void read(List<ConsumerRecord<String, @Nullable String>> records, long total);
  }
}
