package uk.datr.workforce.kit.health;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import org.apache.kafka.common.Node;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import uk.datr.workforce.kit.broker.BrokerAdmin;

/** Whether the broker answers. */
@ApplicationScoped
@HealthGroup(Dependencies.GROUP)
class BrokerHealth implements HealthCheck {

  private final BrokerAdmin broker;

  BrokerHealth(BrokerAdmin broker) {
    this.broker = broker;
  }

  @Override
  public HealthCheckResponse call() {
    Optional<Collection<Node>> nodes = broker.ask(admin -> admin.describeCluster().nodes());
    return HealthCheckResponse.named("broker")
        .status(nodes.isPresent() && !nodes.get().isEmpty())
        .build();
  }
}
