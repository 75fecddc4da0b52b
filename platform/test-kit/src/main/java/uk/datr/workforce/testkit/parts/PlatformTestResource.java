package uk.datr.workforce.testkit.parts;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Gives a service under test a database of its own, topics of its own behind a prefix, and the realm with the example people; takes
 * database and topics away at the end. The init argument {@code service} names the service, for people who look at the server.
 */
public final class PlatformTestResource implements QuarkusTestResourceLifecycleManager {

  private String service = "service";
  private @Nullable OwnShare share;

  @Override
  public void init(Map<String, String> arguments) {
    service = Objects.requireNonNullElse(arguments.get("service"), service);
  }

  @Override
  public Map<String, String> start() {
    OwnShare own = OwnShare.of(RunningParts.shared(), service);
    share = own;
    return own.settings();
  }

  @Override
  public void stop() {
    if (share != null) {
      share.close();
      share = null;
    }
  }
}
