package uk.datr.workforce.calculator.kitproof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.testkit.parts.Door;
import uk.datr.workforce.testkit.parts.OwnRealm;
import uk.datr.workforce.testkit.parts.PlatformTestResource;
import uk.datr.workforce.testkit.parts.RunningParts;

/** A real issuer of tokens for one service under test: a realm of its own on the shared Keycloak, behind a door that is shut at first. */
public final class OwnIssuer implements QuarkusTestResourceLifecycleManager {

  private static final ObjectMapper JSON = new ObjectMapper();

  private @Nullable Running running;

  /** The realm, the door before it, and what the service writes into its log. */
  record Running(OwnRealm realm, Door door, Path log) {

    String token(String secret) {
      return realm.signIn().machine("leeds-system", secret).accessToken();
    }

    List<String> logLines(String text) {
      try (var lines = Files.lines(log)) {
        return lines.filter(line -> line.contains(text)).toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Adds an active key before all others and answers its id in Keycloak. */
    String addKey(String name) {
      String path = "/" + realm.name() + "/components";
      ObjectNode key =
          JSON.createObjectNode()
              .put("name", name)
              .put("providerId", "rsa-generated")
              .put("providerType", "org.keycloak.keys.KeyProvider");
      ObjectNode settings = key.putObject("config");
      Map.of("priority", "900", "enabled", "true", "active", "true", "algorithm", "RS256")
          .forEach((setting, value) -> settings.putArray(setting).add(value));
      realm.admin().post(path, key);
      return component(name).path("id").asText();
    }

    /** Changes a setting of a key. */
    void changeKey(String name, String setting, String value) {
      ObjectNode key = component(name).deepCopy();
      key.withObject("config").putArray(setting).add(value);
      realm.admin().put("/" + realm.name() + "/components/" + key.path("id").asText(), key);
    }

    private JsonNode component(String name) {
      for (JsonNode component :
          realm.admin().get("/" + realm.name() + "/components?name=" + name)) {
        return component;
      }
      throw new IllegalStateException("The realm has no key " + name);
    }
  }

  @Override
  public int order() {
    // After the parts, whose issuer it replaces.
    return new PlatformTestResource().order() + 1;
  }

  @Override
  public Map<String, String> start() {
    try {
      OwnRealm realm = OwnRealm.with(RunningParts.shared(), Set.of("leeds-system"));
      Door door = new Door(URI.create(realm.url()));
      Path log = Files.createTempFile("issuer-", ".log");
      running = new Running(realm, door, log);
      return Map.of(
          "workforce.identity.issuer",
          realm.url(),
          "workforce.identity.keys",
          door.through(realm.url() + "/protocol/openid-connect/certs").toString(),
          "workforce.identity.read-every",
          "3s",
          "quarkus.log.file.enabled",
          "true",
          "quarkus.log.file.path",
          log.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(running, new TestInjector.MatchesType(Running.class));
  }

  @Override
  public void stop() {
    Running present = running;
    if (present != null) {
      running = null;
      present.door().close();
      present.realm().close();
      try {
        Files.deleteIfExists(present.log());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
