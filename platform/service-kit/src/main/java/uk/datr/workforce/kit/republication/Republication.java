package uk.datr.workforce.kit.republication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.events.Topic;
import uk.datr.workforce.kit.jobs.JobKind;
import uk.datr.workforce.kit.jobs.JobRun;
import uk.datr.workforce.kit.republication.Republished.Batch;

/** Sends the present state of every aggregate again, some at a time, each batch in a transaction with its checkpoint. */
@ApplicationScoped
public class Republication implements JobKind {

  static final String KIND = "republication";

  private static final String TOPIC = "topic";

  private final Instance<Republished> sources;

  Republication(Instance<Republished> sources) {
    this.sources = sources;
  }

  @Override
  public String kind() {
    return KIND;
  }

  /** What a job is started with: one topic, or all when there is none. */
  static JsonNode parameters(@Nullable Topic topic) {
    ObjectNode parameters = JsonNodeFactory.instance.objectNode();
    return topic == null ? parameters : parameters.put(TOPIC, topic.topicName());
  }

  /** The topics that this service can refill. */
  Set<Topic> topics() {
    Set<Topic> topics = EnumSet.noneOf(Topic.class);
    sources.forEach(source -> topics.addAll(source.topics()));
    return topics;
  }

  @Override
  public JsonNode run(JobRun run) {
    Set<Topic> wanted = wanted(run.parameters());
    List<Republished> chosen =
        sources.stream()
            .filter(source -> !Collections.disjoint(source.topics(), wanted))
            .sorted(Comparator.comparing(Republished::name))
            .toList();
    long total =
        QuarkusTransaction.requiringNew()
            .call(() -> chosen.stream().mapToLong(Republished::count).sum());
    Position position = Position.of(run.checkpoint().orElse(null));
    for (Republished source : chosen) {
      if (position.source() != null && source.name().compareTo(position.source()) < 0) {
        continue;
      }
      @Nullable String after = source.name().equals(position.source()) ? position.after() : null;
      do {
        position = sent(run, source, after, position, wanted, total);
        after = position.after();
      } while (after != null);
    }
    return JsonNodeFactory.instance
        .objectNode()
        .put("aggregates", position.aggregates())
        .put("events", position.events());
  }

  private static Position sent(
      JobRun run,
      Republished source,
      @Nullable String after,
      Position before,
      Set<Topic> wanted,
      long total) {
    return QuarkusTransaction.requiringNew()
        .call(() -> {
          Batch batch = source.next(run.act(), after, wanted);
          Position now =
              new Position(
                  source.name(),
                  batch.last(),
                  before.aggregates() + batch.aggregates(),
                  before.events() + batch.events());
          run.step(now.toJson(), now.aggregates(), Math.max(total, now.aggregates()));
          return now;
        });
  }

  private static Set<Topic> wanted(JsonNode parameters) {
    JsonNode topic = parameters.get(TOPIC);
    Set<Topic> wanted = EnumSet.allOf(Topic.class);
    if (topic != null) {
      wanted.removeIf(one -> !one.topicName().equals(topic.asText()));
    }
    return wanted;
  }

  /** The topic of that name, if this service can refill it. */
  Optional<Topic> find(String name) {
    return Arrays.stream(Topic.values())
        .filter(topic -> topic.topicName().equals(name) && topics().contains(topic))
        .findFirst();
  }

  /** How far it is: which kind, the key after which the next of that kind come, and what was sent. */
  private record Position(
      @Nullable String source, @Nullable String after, long aggregates, long events) {

    static Position of(@Nullable JsonNode checkpoint) {
      if (checkpoint == null) {
        return new Position(null, null, 0, 0);
      }
      JsonNode after = checkpoint.get("after");
      return new Position(
          checkpoint.path("source").asText(),
          after == null || after.isNull() ? null : after.asText(),
          checkpoint.path("aggregates").asLong(),
          checkpoint.path("events").asLong());
    }

    JsonNode toJson() {
      return JsonNodeFactory.instance
          .objectNode()
          .put("source", source)
          .put("after", after)
          .put("aggregates", aggregates)
          .put("events", events);
    }
  }
}
