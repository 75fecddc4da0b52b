package uk.datr.workforce.census.world;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.net.URI;
import java.util.Map;
import uk.datr.workforce.testkit.parts.Door;
import uk.datr.workforce.testkit.parts.RunningParts;

/** The way on which the service administers people in the shared Keycloak; a test may shut it. Tokens are checked on another. */
public final class SignInDoor implements QuarkusTestResourceLifecycleManager {

  private final Door door = new Door(URI.create(RunningParts.shared().keycloakUrl()));

  @Override
  public Map<String, String> start() {
    door.open();
    return Map.of(
        "workforce.people.realm",
        door.through(RunningParts.shared().realmUrl()).toString(),
        "workforce.people.secret",
        RunningParts.shared().clientSecret(),
        "workforce.people.patience",
        "5s",
        "workforce.people.finish-every",
        "1s");
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(door, new TestInjector.MatchesType(Door.class));
  }

  @Override
  public void stop() {
    door.close();
  }
}
