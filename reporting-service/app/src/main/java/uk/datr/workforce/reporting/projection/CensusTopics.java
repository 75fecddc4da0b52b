package uk.datr.workforce.reporting.projection;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.kit.inbox.EventHandler;
import uk.datr.workforce.kit.inbox.EventIntake;

/** The census's topics, each feeding its own projection. None waits for another: every event can be placed alone. */
@ApplicationScoped
class CensusTopics {

  private final EventIntake intake;
  private final EventHandler register;
  private final EventHandler collections;
  private final EventHandler facts;

  CensusTopics(
      EventIntake intake,
      RegisterProjection register,
      CollectionProjection collections,
      FactProjection facts) {
    this.intake = intake;
    this.register = register.handler();
    this.collections = collections.handler();
    this.facts = facts.handler();
  }

  @Incoming("register")
  @Blocking
  void register(ConsumerRecord<String, @Nullable String> event) {
    intake.accept(event, "reporting-register", register);
  }

  @Incoming("census")
  @Blocking
  void census(ConsumerRecord<String, @Nullable String> event) {
    intake.accept(event, "reporting-collections", collections);
  }

  @Incoming("census-facts")
  @Blocking
  void facts(ConsumerRecord<String, @Nullable String> event) {
    intake.accept(event, "reporting-facts", facts);
  }
}
