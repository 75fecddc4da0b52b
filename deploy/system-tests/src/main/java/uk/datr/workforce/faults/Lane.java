package uk.datr.workforce.faults;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import uk.datr.workforce.journey.Answer;
import uk.datr.workforce.journey.Bodies;
import uk.datr.workforce.journey.Caller;
import uk.datr.workforce.journey.Callers;
import uk.datr.workforce.journey.Collection;
import uk.datr.workforce.journey.JourneyException;
import uk.datr.workforce.journey.Platform;
import uk.datr.workforce.journey.Unit;
import uk.datr.workforce.stack.KeycloakPart;
import uk.datr.workforce.stack.OwnStack;
import uk.datr.workforce.stack.PostgresPart;
import uk.datr.workforce.stack.Progress;
import uk.datr.workforce.stack.Repository;
import uk.datr.workforce.stack.StackPart;

/**
 * A platform of its own on which rounds are run one after the other. Its units are registered once; every round opens a collection of
 * its own that expects them all, so that nothing has to be cleared away.
 */
final class Lane implements AutoCloseable {

  private static final String ORGANISATION = "ORG-1001";
  private static final String SPECIFICATION = "2024.1";
  private static final int ATTEMPTS = 40;

  /** One submission in so many is given up by its client at the first answer that does not come. */
  private static final int ABANDONED = 12;

  private static final List<String> AUTHORITIES =
      List.of(
          "E08000035",
          "E06000023",
          "E08000025",
          "E08000003",
          "E08000012",
          "E08000021",
          "E06000047",
          "E09000033",
          "E09000012",
          "E10000016");

  private final String name;
  private final OwnStack stack;
  private final Platform platform;
  private final Callers callers;
  private final Wire wire = new Wire();
  private final Wallet wallet;
  private final List<Unit> units = new ArrayList<>();
  private int rounds;

  private Lane(String name, OwnStack stack) {
    this.name = name;
    this.stack = stack;
    this.platform =
        new Platform(
            stack.address(StackPart.CENSUS),
            stack.address(StackPart.CENSUS),
            stack.address(StackPart.REPORTING),
            stack.address(StackPart.REPORTING),
            stack.realmUrl(),
            PostgresPart.PASSWORD,
            KeycloakPart.CLIENT_SECRET);
    this.callers = new Callers(platform, Clock.systemUTC());
    this.wallet = new Wallet(wire, platform);
  }

  /**
   * Starts a platform and registers its units.
   *
   * @param name of letters and digits; also the name of its state folder
   */
  static Lane start(Repository repository, String name, int units, Progress progress) {
    Path folder = folder(repository).resolve(name);
    Lane lane = new Lane(name, OwnStack.start(repository, folder, programs(repository), progress));
    try {
      lane.register(units);
      return lane;
    } catch (RuntimeException failed) {
      lane.close();
      throw failed;
    }
  }

  /** Takes the services as they are built now for all lanes that are started from now on. */
  static void takePrograms(Repository repository) {
    OwnStack.takePrograms(repository, programs(repository));
  }

  private static Path folder(Repository repository) {
    return repository.state().resolve("lanes");
  }

  private static Path programs(Repository repository) {
    return folder(repository).resolve("programs");
  }

  OwnStack stack() {
    return stack;
  }

  Platform platform() {
    return platform;
  }

  Callers callers() {
    return callers;
  }

  Wire wire() {
    return wire;
  }

  Wallet wallet() {
    return wallet;
  }

  /** Opens a collection that expects the lane's units. */
  Collection openCollection() {
    rounds++;
    String id = "F-%s-%d".formatted(name.toUpperCase(java.util.Locale.ROOT), rounds);
    ObjectNode entry =
        JsonNodeFactory.instance
            .objectNode()
            .put("collectionId", id)
            .put("year", 2026)
            .put("referenceDate", "2026-06-30")
            .put("specVersion", SPECIFICATION)
            .put("opensAt", "2026-07-01T00:00:00Z")
            .put("closesAt", "2036-07-01T00:00:00Z");
    post("/census/v1/collections", entry);
    for (String event : List.of("START_FAMILIARISATION", "OPEN")) {
      post(
          "/census/v1/collections/" + id + "/transitions",
          JsonNodeFactory.instance.objectNode().put("event", event));
    }
    return new Collection(id, SPECIFICATION, "OPEN");
  }

  /** What is to be handed in: a return of each of the first units, every one with a figure of its own. */
  List<Assignment> assignments(Collection collection, Schedule schedule) {
    SplittableRandom random = new SplittableRandom(schedule.seed());
    List<Assignment> assignments = new ArrayList<>();
    for (Unit unit : units.subList(0, schedule.submissions())) {
      ObjectNode body = Bodies.providerReturn(collection, unit);
      BigDecimal wte = BigDecimal.valueOf(600 + random.nextInt(250), 2);
      ((ObjectNode) body.at("/staffInPost/0")).put("wte", wte);
      String key =
          UUID.nameUUIDFromBytes((collection.id() + unit.unitId()).getBytes(StandardCharsets.UTF_8))
              .toString();
      assignments.add(new Assignment(unit, body, key, random.nextInt(ABANDONED) == 0));
    }
    return assignments;
  }

  private void register(int count) {
    ObjectNode organisation =
        JsonNodeFactory.instance
            .objectNode()
            .put("code", ORGANISATION)
            .put("kind", "PROVIDER")
            .put("name", "Aire Example Recovery")
            .put("sector", "VOL");
    post("/census/v1/organisations", organisation);
    for (int i = 0; i < count; i++) {
      String area = AUTHORITIES.get(i % AUTHORITIES.size());
      Answer registered =
          post(
              "/census/v1/units",
              Bodies.unit(ORGANISATION, "PROVIDER", "Example service " + i, area, "VOL"));
      units.add(new Unit(registered.text("/unitId"), ORGANISATION, "PROVIDER", area, "VOL"));
    }
  }

  /** Prepares something between two rounds, when a connection may still be one to a process that was killed. */
  private Answer post(String path, ObjectNode body) {
    String key = UUID.randomUUID().toString();
    JourneyException last = new JourneyException("Nothing was tried");
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        Caller manager = callers.person("collection-manager").with("Idempotency-Key", key);
        Answer answer = manager.post(platform.census(), path, body);
        if (answer.status() != 503) {
          JourneyException.require(answer.status() / 100 == 2, "Not prepared: " + answer);
          return answer;
        }
        last = new JourneyException("Not prepared: " + answer);
      } catch (JourneyException noAnswer) {
        if (noAnswer.getCause() == null) {
          throw noAnswer;
        }
        last = noAnswer;
      }
      Pause.of(250);
    }
    throw new JourneyException("Nothing could be prepared on lane " + name, last);
  }

  /** How long a client goes on with one return when nothing is away for long. */
  static Duration patience() {
    return Duration.ofMinutes(2);
  }

  @Override
  public void close() {
    wire.close();
    callers.close();
    stack.close();
  }
}
