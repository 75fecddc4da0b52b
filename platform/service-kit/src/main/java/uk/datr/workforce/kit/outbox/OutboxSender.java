package uk.datr.workforce.kit.outbox;

import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.events.Envelope;
import uk.datr.workforce.kit.traces.Step;
import uk.datr.workforce.kit.traces.Traces;

/** Hands rows to the broker and says of each what became of it. The only place of a service that produces to Kafka. */
@ApplicationScoped
class OutboxSender {

  /** Longer than the producer's own time limit, so that it is the producer who gives up. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final MutinyEmitter<String> channel;
  private final String topicPrefix;
  private final Traces traces;

  OutboxSender(
      @Channel("outbox") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
          MutinyEmitter<String> channel,
      @ConfigProperty(name = "workforce.topic-prefix") Optional<String> topicPrefix,
      Traces traces) {
    this.channel = channel;
    this.topicPrefix = topicPrefix.orElse("");
    this.traces = traces;
  }

  /** Sends rows of different lanes side by side and waits for all; the outcomes stand in the order of the rows. */
  List<Outcome> send(List<OutboxRow> rows) throws InterruptedException {
    List<CompletableFuture<Void>> sent = new ArrayList<>();
    for (OutboxRow row : rows) {
      Step step = traces.publication(row.topic(), row.envelope());
      // It ends when the broker answers, and not when its turn comes to be looked at.
      sent.add(
          channel
              .sendMessage(message(row))
              .subscribeAsCompletionStage()
              .whenComplete((done, failure) -> end(step, failure)));
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (CompletableFuture<Void> one : sent) {
      outcomes.add(outcome(one));
    }
    return outcomes;
  }

  private static void end(Step step, @Nullable Throwable failure) {
    Outcome outcome = failure == null ? Outcome.SENT : outcome(failure);
    step.came(outcome);
    if (outcome != Outcome.SENT) {
      step.failed();
    }
    step.end();
  }

  private Message<String> message(OutboxRow row) {
    RecordHeaders headers = new RecordHeaders();
    headers.add("content-type", Envelope.MEDIA_TYPE.getBytes(StandardCharsets.UTF_8));
    return Message.of(row.envelope())
        .addMetadata(
            OutgoingKafkaRecordMetadata.<String>builder()
                .withTopic(topicPrefix + row.topic())
                .withKey(row.key())
                .withHeaders(headers)
                .build());
  }

  private static Outcome outcome(CompletableFuture<Void> sent) throws InterruptedException {
    try {
      sent.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      return Outcome.SENT;
    } catch (ExecutionException e) {
      return outcome(e.getCause());
    } catch (TimeoutException e) {
      return Outcome.BROKER_AWAY;
    }
  }

  /** Judges by what Kafka said: a channel that has given up trying again wraps it. */
  static Outcome outcome(@Nullable Throwable failure) {
    Throwable said = failure;
    while (said != null && !(said instanceof KafkaException)) {
      said = said.getCause();
    }
    return switch (said) {
      case RecordTooLargeException _, SerializationException _, InvalidTopicException _ ->
          Outcome.NEVER;
      case RetriableException _ -> Outcome.BROKER_AWAY;
      case null, default -> Outcome.FAILED;
    };
  }

  /** What became of a row. */
  enum Outcome {
    /** The broker has it. */
    SENT,
    /** The broker cannot be reached; it is not the row's fault. */
    BROKER_AWAY,
    /** The broker is there and refused it, perhaps not for ever. */
    FAILED,
    /** The broker will never take it. */
    NEVER
  }
}
