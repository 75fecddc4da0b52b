package uk.datr.workforce.stack;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A packaged service as a process of its own. */
final class ServicePart {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration GOODBYE = Duration.ofSeconds(20);

  // A migration that was applied has changed since: happens only between unreleased versions.
  private static final String OLD_DATA = "FlywayValidateException";

  private final RunningProcess process;
  private final String url;

  private ServicePart(RunningProcess process, String url) {
    this.process = process;
    this.url = url;
  }

  /** Starts the service; it is ready only after {@link #awaitReady}. */
  static ServicePart start(Repository repository, PlatformService service, StackPorts ports) {
    // Not where the build put it: a build while the stack runs would take its classes away.
    Path folder = repository.state().resolve("services").resolve(service.id());
    takeProgram(repository, service, folder);
    return start(repository, service, folder, service.settings(ports), ports);
  }

  /** Keeps the program of a service, as the build left it, in a folder. */
  static void takeProgram(Repository repository, PlatformService service, Path folder) {
    Path program = service.program(repository);
    if (!Files.isRegularFile(program)) {
      throw new StackException(
          "The "
              + service.id()
              + " service has not been built ("
              + program
              + "): ./workforce up builds it.");
    }
    Folders.delete(folder);
    Folders.create(folder.resolveSibling("."));
    Folders.link(program.resolveSibling(".").normalize(), folder);
  }

  /** As {@link #start(Repository, PlatformService, StackPorts)} with a program that was taken before and other settings. */
  static ServicePart start(
      Repository repository,
      PlatformService service,
      Path program,
      Map<String, String> settings,
      StackPorts ports) {
    RunningProcess process =
        RunningProcess.start(
            service.id(),
            JavaCommand.service(System.getenv())
                .add("-jar", program.resolve("quarkus-run.jar").toString())
                .line(),
            settings,
            repository.state(),
            repository.log(service.id()));
    return new ServicePart(process, ports.serviceUrl(service));
  }

  void awaitReady() {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + "/q/health/ready"))
            .timeout(Duration.ofSeconds(5))
            .build();
    int port = request.uri().getPort();
    try (HttpClient client = HttpClient.newHttpClient()) {
      // A service whose port is taken still lives for a moment, while whoever has the port answers.
      process.await(
          () ->
              client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200
                  && process.listensAt(port),
          PATIENCE);
    } catch (StackException failed) {
      if (LogTail.lastLines(process.log(), 200).stream()
          .anyMatch(line -> line.contains(OLD_DATA))) {
        throw new StackException(
            failed.getMessage()
                + "The data is of another version of the sources: ./workforce up --fresh starts without it.",
            failed);
      }
      throw failed;
    }
  }

  RunningProcess process() {
    return process;
  }

  static void stop(RunningProcess process) {
    process.stop(GOODBYE);
  }
}
