package uk.datr.workforce.kit.broker;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Asks the broker about itself, with little patience. One client for all looks; it finds a broker that comes back by itself. */
@ApplicationScoped
public class BrokerAdmin {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final String servers;
  private @Nullable Admin admin;

  BrokerAdmin(@ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
    this.servers = servers;
  }

  /** What the broker answers; empty when it does not. */
  public <T> Optional<T> ask(Function<Admin, KafkaFuture<T>> question) {
    try {
      return Optional.of(question.apply(admin()).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

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
