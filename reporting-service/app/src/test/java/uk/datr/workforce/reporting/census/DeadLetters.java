package uk.datr.workforce.reporting.census;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import uk.datr.workforce.events.Topic;

/** Reads a dead-letter topic from its beginning. */
public final class DeadLetters {

  private DeadLetters() {}

  /** Waits for the dead letter of that key and gives its text and headers as one line. */
  public static String await(Topic topic, String key) {
    Config config = ConfigProvider.getConfig();
    String name = config.getValue("workforce.topic-prefix", String.class) + topic.deadLetterName();
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            config.getValue("kafka.bootstrap.servers", String.class));
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(name).stream()
              .map(partition -> new TopicPartition(name, partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      List<String> found = new ArrayList<>();
      Awaitility.await("the dead letter of " + key)
          .atMost(Duration.ofSeconds(20))
          .until(() -> {
            consumer
                .poll(Duration.ofMillis(100))
                .forEach(letter -> {
                  if (key.equals(letter.key())) {
                    found.add(text(letter));
                  }
                });
            return !found.isEmpty();
          });
      return found.getFirst();
    }
  }

  private static String text(ConsumerRecord<String, String> letter) {
    StringBuilder text = new StringBuilder(letter.value());
    StreamSupport.stream(letter.headers().spliterator(), false)
        .forEach(header ->
            text.append(' ')
                .append(header.key())
                .append('=')
                .append(new String(header.value(), StandardCharsets.UTF_8)));
    return text.toString();
  }
}
