package uk.datr.workforce.calculator.kitproof;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.events.EventTypes;
import uk.datr.workforce.events.Topic;
import uk.datr.workforce.kit.inbox.EventHandler;
import uk.datr.workforce.kit.inbox.EventIntake;
import uk.datr.workforce.kit.projection.ProjectedTable;
import uk.datr.workforce.kit.projection.Projection;

/** A projection as any, on a topic that no other proof uses; it may wait for the test in the midst of an event. */
@ApplicationScoped
class Ledger implements Projection {

  static final String NAME = "ledger";

  private final Shelf shelf;
  private final EventIntake intake;
  private final EventHandler handler;
  private volatile CountDownLatch door = new CountDownLatch(0);
  private volatile CountDownLatch reached = new CountDownLatch(1);

  Ledger(Shelf shelf, EventIntake intake) {
    this.shelf = shelf;
    this.intake = intake;
    this.handler =
        EventHandler.builder()
            .on(
                EventTypes.ORGANISATION_CHANGED,
                (event, thing, act) -> enter(thing.organisationCode(), thing.name()))
            .build();
  }

  void create(@Observes StartupEvent event) {
    shelf.update(
        "create table ledger (code text primary key, name text not null, written_at timestamptz not null default clock_timestamp())");
  }

  @Override
  public String consumer() {
    return NAME;
  }

  @Override
  public Topic topic() {
    return Topic.SURVEY;
  }

  @Override
  public EventHandler handler() {
    return handler;
  }

  @Override
  public List<ProjectedTable> tables() {
    return List.of(new ProjectedTable("ledger", "code", Set.of("written_at")));
  }

  @Incoming("ledger")
  @Blocking
  void receive(ConsumerRecord<String, @Nullable String> record) {
    intake.accept(record, this);
  }

  /** The next event that is applied waits. */
  void close() {
    reached = new CountDownLatch(1);
    door = new CountDownLatch(1);
  }

  void awaitDoor() throws InterruptedException {
    reached.await();
  }

  void open() {
    door.countDown();
  }

  private void enter(String code, String name) {
    reached.countDown();
    try {
      door.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    shelf.update(
        """
        insert into ledger (code, name) values (?, ?)
        on conflict (code) do update set name = excluded.name, written_at = clock_timestamp()
        """,
        code,
        name);
    if (name.equals("poison")) {
      throw new IllegalStateException("secret");
    }
  }
}
