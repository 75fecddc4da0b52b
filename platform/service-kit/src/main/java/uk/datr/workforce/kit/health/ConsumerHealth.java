package uk.datr.workforce.kit.health;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.kit.broker.BrokerAdmin;

/**
 * How many events each consumer of this service has still to read. A place is noted in the broker a few seconds after the
 * event was applied, so that a small number is no delay.
 */
@ApplicationScoped
@HealthGroup(Dependencies.GROUP)
class ConsumerHealth implements HealthCheck {

  /** As in the alarm ConsumerLate. */
  private static final long LATE_EVENTS = 1000;

  private static final Pattern TOPIC_OF_CHANNEL =
      Pattern.compile("(mp\\.messaging\\.incoming\\.([^.]+))\\.topic");

  private final BrokerAdmin broker;
  private final Map<String, Channel> channels;

  ConsumerHealth(BrokerAdmin broker, Config config) {
    this.broker = broker;
    this.channels = channels(config);
  }

  private record Channel(String topic, String group) {}

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("consumers").up();
    channels.forEach((name, channel) -> {
      Optional<Long> behind = behind(channel);
      behind.ifPresent(events -> answer.withData(name, events));
      if (behind.isEmpty() || behind.get() > LATE_EVENTS) {
        answer.down();
      }
    });
    return answer.build();
  }

  /** Events between what the group has noted and the end of the topic; empty when the broker does not say. */
  private Optional<Long> behind(Channel channel) {
    return broker
        .ask(admin -> admin.describeTopics(Set.of(channel.topic())).allTopicNames())
        .map(topics -> topics.get(channel.topic()))
        .map(topic ->
            topic.partitions().stream()
                .map(partition -> new TopicPartition(channel.topic(), partition.partition()))
                .collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest())))
        .flatMap(partitions -> broker.ask(admin -> admin.listOffsets(partitions).all()))
        .flatMap(ends -> noted(channel).map(noted -> difference(ends, noted)));
  }

  private Optional<Map<TopicPartition, OffsetAndMetadata>> noted(Channel channel) {
    return broker.ask(
        admin -> admin.listConsumerGroupOffsets(channel.group()).partitionsToOffsetAndMetadata());
  }

  private static long difference(
      Map<TopicPartition, ListOffsetsResultInfo> ends,
      Map<TopicPartition, OffsetAndMetadata> noted) {
    return ends.entrySet().stream()
        .mapToLong(end -> {
          @Nullable OffsetAndMetadata place = noted.get(end.getKey());
          return end.getValue().offset() - (place == null ? 0 : place.offset());
        })
        .sum();
  }

  private static Map<String, Channel> channels(Config config) {
    Map<String, Channel> channels = new TreeMap<>();
    for (String property : config.getPropertyNames()) {
      Matcher name = TOPIC_OF_CHANNEL.matcher(property);
      if (name.matches()) {
        channels.put(
            name.group(2),
            new Channel(
                config.getValue(property, String.class),
                config.getValue(name.group(1) + ".group.id", String.class)));
      }
    }
    return channels;
  }
}
