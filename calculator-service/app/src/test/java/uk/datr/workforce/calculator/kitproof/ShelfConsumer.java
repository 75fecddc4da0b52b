package uk.datr.workforce.calculator.kitproof;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.events.EventTypes;
import uk.datr.workforce.events.OrganisationChanged;
import uk.datr.workforce.events.Topic;
import uk.datr.workforce.kit.inbox.EventConsumer;
import uk.datr.workforce.kit.inbox.EventHandler;
import uk.datr.workforce.kit.inbox.EventIntake;
import uk.datr.workforce.kit.sql.DatabaseException;

/** A consumer as any; some names of things make it stumble. */
@ApplicationScoped
class ShelfConsumer implements EventConsumer {

  static final String NAME = "shelf";

  private final Shelf shelf;
  private final EventIntake intake;
  private final EventHandler handler;
  private volatile boolean ill;
  private final AtomicInteger stumbles = new AtomicInteger(2);

  ShelfConsumer(EventIntake intake, Shelf shelf) {
    this.intake = intake;
    this.shelf = shelf;
    this.handler =
        EventHandler.builder()
            .on(EventTypes.ORGANISATION_CHANGED, (event, thing, act) -> apply(thing))
            .build();
  }

  @Override
  public String consumer() {
    return NAME;
  }

  @Override
  public Topic topic() {
    return Topic.REGISTER;
  }

  @Override
  public EventHandler handler() {
    return handler;
  }

  @Incoming("shelf")
  @Blocking
  void receive(ConsumerRecord<String, @Nullable String> record) {
    intake.accept(record, this);
  }

  /** From now on it cannot apply what is curable. */
  void fallIll() {
    ill = true;
  }

  void recover() {
    ill = false;
  }

  private void apply(OrganisationChanged thing) {
    shelf.learn(thing.organisationCode(), thing.name());
    if (thing.name().equals("poison") || (ill && thing.name().equals("curable"))) {
      throw new IllegalStateException("secret");
    }
    if (thing.name().equals("stumbling") && stumbles.getAndDecrement() > 0) {
      throw new DatabaseException("away", new SQLException("away", "57P01"));
    }
  }
}
