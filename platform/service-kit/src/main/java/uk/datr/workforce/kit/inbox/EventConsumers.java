package uk.datr.workforce.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;

/** All consumers of this service. */
@ApplicationScoped
class EventConsumers {

  private final Instance<EventConsumer> consumers;

  EventConsumers(Instance<EventConsumer> consumers) {
    this.consumers = consumers;
  }

  /** The consumer of that name; empty when this release has none. */
  Optional<EventConsumer> find(String name) {
    return consumers.stream().filter(consumer -> consumer.consumer().equals(name)).findFirst();
  }
}
