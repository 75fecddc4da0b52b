package uk.datr.workforce.kit.health;

import io.smallrye.health.api.HealthGroup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Whether the issuer of access tokens answers. Tokens that are already issued work without it. */
@ApplicationScoped
@HealthGroup(Dependencies.GROUP)
class IssuerHealth implements HealthCheck {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final URI configuration;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  IssuerHealth(@ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuer) {
    this.configuration = URI.create(issuer + "/.well-known/openid-configuration");
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("token issuer").status(answers()).build();
  }

  private boolean answers() {
    try {
      HttpRequest request = HttpRequest.newBuilder(configuration).timeout(PATIENCE).build();
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @PreDestroy
  void close() {
    client.shutdownNow();
  }
}
