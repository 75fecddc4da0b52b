package uk.datr.workforce.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;

/** One Kafka broker that is its own controller (KRaft), a process of its own on 127.0.0.1. */
public final class KafkaPart {

  private static final String CLUSTER_ID = "WorkforceLocalStack00A";

  /** Kafka's own default. */
  private static final Duration USUAL_SESSION = Duration.ofSeconds(9);

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final RunningProcess process;
  private final int port;

  private KafkaPart(RunningProcess process, int port) {
    this.process = process;
    this.port = port;
  }

  static KafkaPart start(
      Path jars, List<String> jvmArguments, Path data, int port, int controllerPort, Path log) {
    KafkaPart part = launch(jars, jvmArguments, data, port, controllerPort, log, USUAL_SESSION);
    part.awaitReady();
    return part;
  }

  /**
   * Starts the broker; it is ready only after {@link #awaitReady}.
   *
   * @param session how long the controller takes a silent broker for alive; one that was killed comes back only after that
   */
  static KafkaPart launch(
      Path jars,
      List<String> jvmArguments,
      Path data,
      int port,
      int controllerPort,
      Path log,
      Duration session) {
    Folders.create(data);
    Path settings = data.resolveSibling("kafka.properties");
    String classPath = classPath(jars);
    try {
      Files.writeString(settings, settings(data, port, controllerPort, session));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    if (!Files.exists(data.resolve("meta.properties"))) {
      format(classPath, settings, data, log.resolveSibling("kafka-format.log"));
    }
    RunningProcess process =
        RunningProcess.start(
            "kafka",
            new JavaCommand("256m")
                .add(jvmArguments)
                .add(
                    "-Dorg.apache.logging.log4j.level=INFO",
                    "-cp",
                    classPath,
                    "kafka.Kafka",
                    settings.toString())
                .line(),
            Map.of(),
            data,
            log);
    return new KafkaPart(process, port);
  }

  void awaitReady() {
    process.await(() -> !Ports.free(port) && answers(), PATIENCE);
  }

  private static void format(String classPath, Path settings, Path data, Path log) {
    RunningProcess.start(
            "kafka-format",
            new JavaCommand("128m")
                .add("-cp", classPath, "kafka.tools.StorageTool", "format")
                .add("-t", CLUSTER_ID, "-c", settings.toString())
                .line(),
            Map.of(),
            data,
            log)
        .awaitEnd(PATIENCE);
    if (!Files.exists(data.resolve("meta.properties"))) {
      throw new StackException(
          "Kafka's data folder could not be made:\n"
              + String.join("\n", LogTail.lastLines(log, 20)));
    }
  }

  private static String settings(Path data, int port, int controllerPort, Duration session) {
    return """
    process.roles=broker,controller
    node.id=1
    controller.quorum.voters=1@127.0.0.1:%2$d
    listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
    advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
    controller.listener.names=CONTROLLER
    inter.broker.listener.name=PLAINTEXT
    log.dirs=%3$s
    # Topics are created by the stack with their stated partitions, never by chance.
    auto.create.topics.enable=false
    log.retention.ms=-1
    offsets.topic.replication.factor=1
    offsets.topic.num.partitions=1
    transaction.state.log.replication.factor=1
    transaction.state.log.min.isr=1
    transaction.state.log.num.partitions=1
    share.coordinator.state.topic.replication.factor=1
    share.coordinator.state.topic.min.isr=1
    share.coordinator.state.topic.num.partitions=1
    group.initial.rebalance.delay.ms=0
    broker.session.timeout.ms=%4$d
    broker.heartbeat.interval.ms=%5$d
    """
        .formatted(port, controllerPort, data, session.toMillis(), session.dividedBy(4).toMillis());
  }

  private static String classPath(Path jars) {
    try (Stream<Path> files = Files.list(jars)) {
      // Sorted and spelled out: a class cache is only good for the very same class path.
      return files
          .map(Path::toString)
          .filter(name -> name.endsWith(".jar"))
          .sorted()
          .collect(Collectors.joining(":"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private boolean answers() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
      return !admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).isEmpty();
    }
  }

  String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  RunningProcess process() {
    return process;
  }

  static void stop(RunningProcess process) {
    process.stop(Duration.ofSeconds(30));
  }

  /** What a client needs besides the address to fail within seconds when the broker is gone. */
  static Map<String, Object> clientSettings(String bootstrapServers) {
    return Map.of(
        "bootstrap.servers",
        bootstrapServers,
        "request.timeout.ms",
        "10000",
        "default.api.timeout.ms",
        "20000");
  }
}
