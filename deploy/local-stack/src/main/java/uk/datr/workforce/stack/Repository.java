package uk.datr.workforce.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The checked-out repository that the stack runs from.
 *
 * @param root the folder that holds the script {@code workforce}
 * @param state data, logs and run state of one local stack, {@code .workforce} unless told otherwise; git ignores it. Stacks
 *     with states and ports of their own run side by side.
 */
public record Repository(Path root, Path state) {

  /** System property that names the root; without it the root is found by walking up from the working folder. */
  public static final String ROOT_PROPERTY = "workforce.root";

  /** Environment variable that names the state folder of a stack that is not the usual one; relative to the root. */
  public static final String STATE_VARIABLE = "WORKFORCE_STATE";

  private static final String USUAL_STATE = ".workforce";

  /** The repository around the working folder. */
  public static Repository find() {
    String named = System.getProperty(ROOT_PROPERTY);
    Repository found =
        named != null
            ? new Repository(Path.of(named).toAbsolutePath().normalize())
            : above(Path.of(System.getProperty("user.dir")));
    String state = System.getenv().getOrDefault(STATE_VARIABLE, USUAL_STATE);
    return found.withState(Path.of(state));
  }

  /** The repository in that folder, with the usual state. */
  public Repository(Path root) {
    this(root, root.resolve(USUAL_STATE));
  }

  /** The same repository, for a stack that keeps its state in that folder; relative to the root. */
  public Repository withState(Path folder) {
    return new Repository(root, root.resolve(folder).normalize());
  }

  static Repository above(Path start) {
    for (@Nullable Path folder = start.toAbsolutePath().normalize();
        folder != null;
        folder = folder.getParent()) {
      if (Files.isRegularFile(folder.resolve("workforce"))
          && Files.isRegularFile(folder.resolve("pom.xml"))) {
        return new Repository(folder);
      }
    }
    throw new StackException(
        "No folder above "
            + start
            + " holds the script 'workforce': run this inside the repository.");
  }

  /** A log of the local stack. */
  public Path log(String part) {
    return state().resolve("logs").resolve(part + ".log");
  }

  /** The realm as every environment has it. */
  public Path realm() {
    return root.resolve("deploy/keycloak/realm.json");
  }

  /** Example people and machine clients, for the local stack alone. */
  public Path localOverlay() {
    return root.resolve("deploy/keycloak/local/overlay.json");
  }

  /** What only tests add to the realm. */
  public Path testOverlay() {
    return root.resolve("deploy/keycloak/tests/overlay.json");
  }

  /** A realm of strangers, whose tokens nobody may accept. */
  public Path foreignRealm() {
    return root.resolve("deploy/keycloak/tests/foreign-realm.json");
  }

  /** The numbered changes of the realm. */
  public Path realmChanges() {
    return root.resolve("deploy/keycloak/changes");
  }

  /** The realm of the first version, as it was before the first change. */
  public Path realmBeforeChanges() {
    return root.resolve("deploy/keycloak/tests/realm-before-changes.json");
  }

  /** Build folder of the local stack's own module. */
  Path stackBuild() {
    return root.resolve("deploy/local-stack/target");
  }

  /** The Kafka broker's jars as the build copied them. */
  Path brokerJars(String version) {
    return root.resolve("deploy/local-stack/broker/target/kafka-" + version);
  }
}
