package uk.datr.workforce.register;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.events.EventTypes;
import uk.datr.workforce.events.Topic;
import uk.datr.workforce.kit.inbox.EventHandler;
import uk.datr.workforce.kit.inbox.EventIntake;
import uk.datr.workforce.kit.projection.ProjectedTable;
import uk.datr.workforce.kit.projection.Projection;

/**
 * Keeps the copy up to date: organisations and units, each as its newest event says. Expected returns are left out, since
 * only reports count by them. The consumer's name is the service's with {@code -register} behind it.
 */
@ApplicationScoped
class RegisterCopy implements Projection {

  private final EventIntake intake;
  private final EventHandler handler;
  private final String consumer;

  RegisterCopy(
      EventIntake intake,
      RegisterTables tables,
      @ConfigProperty(name = "workforce.service") String service) {
    this.intake = intake;
    this.consumer = service + "-register";
    this.handler =
        EventHandler.builder()
            .on(
                EventTypes.ORGANISATION_CHANGED,
                (event, data, act) -> tables.write(data, RegisterTables.kindOf(event)))
            .on(
                EventTypes.UNIT_CHANGED,
                (event, data, act) -> tables.write(data, RegisterTables.kindOf(event)))
            .build();
  }

  @Override
  public String consumer() {
    return consumer;
  }

  @Override
  public Topic topic() {
    return Topic.REGISTER;
  }

  @Override
  public EventHandler handler() {
    return handler;
  }

  @Override
  public List<ProjectedTable> tables() {
    return List.of(
        ProjectedTable.of("register_organisation", "organisation_code"),
        ProjectedTable.of("register_unit", "unit_id"));
  }

  @Incoming("register")
  @Blocking
  void receive(ConsumerRecord<String, @Nullable String> event) {
    intake.accept(event, this);
  }
}
