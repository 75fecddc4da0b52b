package uk.datr.workforce.kit.health;

import io.smallrye.health.api.HealthGroup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jspecify.annotations.Nullable;

/** Whether the broker answers. */
@ApplicationScoped
@HealthGroup(Dependencies.GROUP)
class BrokerHealth implements HealthCheck {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final String servers;
  private @Nullable Admin admin;

  BrokerHealth(@ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
    this.servers = servers;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("broker").status(answers()).build();
  }

  private boolean answers() {
    try {
      return !admin()
          .describeCluster()
          .nodes()
          .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
          .isEmpty();
    } catch (ExecutionException | TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** One client for all looks; it finds a broker that comes back by itself. */
  private synchronized Admin admin() {
    Admin present = admin;
    if (present == null) {
      present =
          Admin.create(
              Map.of(
                  AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                  servers,
                  AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                  (int) PATIENCE.toMillis(),
                  AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                  (int) PATIENCE.toMillis()));
      admin = present;
    }
    return present;
  }

  @PreDestroy
  synchronized void close() {
    Admin present = admin;
    if (present != null) {
      present.close(Duration.ZERO);
    }
  }
}
