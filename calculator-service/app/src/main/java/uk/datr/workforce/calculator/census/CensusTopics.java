package uk.datr.workforce.calculator.census;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.kit.inbox.EventConsumer;
import uk.datr.workforce.kit.inbox.EventIntake;

/** The census's topics, each feeding its own projection. None waits for another: every event can be placed alone. */
@ApplicationScoped
class CensusTopics {

  private final EventIntake intake;
  private final EventConsumer expectedReturns;
  private final EventConsumer collections;
  private final EventConsumer facts;

  CensusTopics(
      EventIntake intake,
      ExpectedReturnProjection expectedReturns,
      CollectionProjection collections,
      StaffProjection facts) {
    this.intake = intake;
    this.expectedReturns = expectedReturns;
    this.collections = collections;
    this.facts = facts;
  }

  @Incoming("expected-returns")
  @Blocking
  void expectedReturns(ConsumerRecord<String, @Nullable String> event) {
    intake.accept(event, expectedReturns);
  }

  @Incoming("census")
  @Blocking
  void census(ConsumerRecord<String, @Nullable String> event) {
    intake.accept(event, collections);
  }

  @Incoming("census-facts")
  @Blocking
  void facts(ConsumerRecord<String, @Nullable String> event) {
    intake.accept(event, facts);
  }
}
