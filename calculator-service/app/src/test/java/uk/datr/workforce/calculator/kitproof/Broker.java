package uk.datr.workforce.calculator.kitproof;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import uk.datr.workforce.events.Topic;

/** The broker as another service sees it. */
@ApplicationScoped
class Broker {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final String servers;
  private final String prefix;
  private final KafkaProducer<String, String> producer;

  Broker(
      @ConfigProperty(name = "kafka.bootstrap.servers") String servers,
      @ConfigProperty(name = "workforce.topic-prefix") String prefix) {
    this.servers = servers;
    this.prefix = prefix;
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", servers), new StringSerializer(), new StringSerializer());
  }

  /** Sends a record to the topic that the shelf's consumer reads, and waits until the broker has it. */
  void send(String key, String value) {
    send(new ProducerRecord<>(prefix + Topic.REGISTER.topicName(), key, value));
  }

  /** The name of a topic in this run. */
  String nameOf(Topic topic) {
    return prefix + topic.topicName();
  }

  /** Sends a record to another topic. */
  void send(Topic topic, String key, String value) {
    send(new ProducerRecord<>(prefix + topic.topicName(), key, value));
  }

  /** Loses a topic with all that was on it, and makes it anew. */
  void lose(Topic topic) {
    delete(topic.topicName());
    create(topic.topicName(), topic.partitions());
  }

  void delete(String topic) {
    try (Admin admin = admin()) {
      await(admin.deleteTopics(List.of(prefix + topic)).all());
    }
  }

  /** Creates a topic; waits while the one of that name that was deleted goes. */
  void create(String topic, int partitions) {
    try (Admin admin = admin()) {
      Awaitility.await()
          .atMost(PATIENCE)
          .ignoreExceptions()
          .until(() -> {
            await(
                admin
                    .createTopics(List.of(new NewTopic(prefix + topic, partitions, (short) 1)))
                    .all());
            return true;
          });
    }
  }

  private Admin admin() {
    return Admin.create(Map.<String, Object>of("bootstrap.servers", servers));
  }

  private static void await(KafkaFuture<Void> done) {
    try {
      done.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends a record without a value. */
  void sendNothing(String key) {
    send(new ProducerRecord<>(prefix + Topic.REGISTER.topicName(), key, null));
  }

  private void send(ProducerRecord<String, String> record) {
    try {
      producer.send(record).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reads a topic from its beginning until so many records fit, or for 20 seconds. */
  List<ConsumerRecord<String, String>> read(
      String topic, int count, Predicate<ConsumerRecord<String, String>> wanted) {
    List<ConsumerRecord<String, String>> found = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", servers),
            new StringDeserializer(),
            new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(prefix + topic).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (found.size() < count && System.nanoTime() < end) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(record -> {
              if (wanted.test(record)) {
                found.add(record);
              }
            });
      }
    }
    return found;
  }

  static String header(ConsumerRecord<String, String> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
  }

  @PreDestroy
  void close() {
    producer.close(Duration.ofSeconds(1));
  }
}
