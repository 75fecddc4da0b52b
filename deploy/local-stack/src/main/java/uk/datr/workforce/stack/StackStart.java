package uk.datr.workforce.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * One start of the local stack: PostgreSQL and Kafka side by side, then Keycloak and the services at once. What was started is
 * recorded at once, so that it can be stopped whatever happens next.
 */
final class StackStart {

  private final Repository repository;
  private final StackPorts ports;
  private final Progress progress;
  private final List<RunningProcess> started = new ArrayList<>();

  StackStart(Repository repository, StackPorts ports, Progress progress) {
    this.repository = repository;
    this.ports = ports;
    this.progress = progress;
  }

  /** Starts everything but the services named in {@code without}; all or nothing. */
  StackState start(Set<PlatformService> without) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      try {
        startAll(without, threads);
      } catch (RuntimeException failed) {
        threads.shutdownNow();
        throw failed;
      }
    } catch (CompletionException failed) {
      OwnedProcesses.stopAll(progress);
      throw failed.getCause() instanceof StackException told ? told : failed;
    } catch (RuntimeException failed) {
      OwnedProcesses.stopAll(progress);
      throw failed;
    }
    StackState state = state(true);
    state.write(repository);
    OwnedProcesses.letGo();
    return state;
  }

  private void startAll(Set<PlatformService> without, ExecutorService threads) {
    Installation installation = Installation.prepare(repository, PartsCache.ofThisUser(), progress);
    List<RealmFile> realms = List.of(RealmFile.read(repository.realm(), repository.localOverlay()));
    LocalData data =
        new LocalData(
            repository,
            new PreparedData(installation, realms, RealmChange.all(repository.realmChanges())));
    data.prepare(progress);

    CompletableFuture<KafkaPart> broker =
        CompletableFuture.supplyAsync(() -> kafka(installation, data), threads);
    PostgresPart postgres = postgres(installation, data);
    LocalData.RealmWork realmWork = data.makeRoomForRealm(postgres, progress);
    KeycloakPart keycloak =
        KeycloakPart.start(
            installation,
            postgres,
            data.keycloakHome(),
            realms,
            ports.keycloak(),
            ports.keycloakManagement(),
            installation.keycloakClasses().use(),
            repository.log("keycloak"));
    add(keycloak.process());
    List<CompletableFuture<Void>> starting = new ArrayList<>();
    starting.add(
        CompletableFuture.runAsync(() -> realmReady(keycloak, realmWork, realms, data), threads));
    broker.join();
    for (PlatformService service : PlatformService.values()) {
      if (without.contains(service)) {
        progress.say(service.id() + " is left out, as you asked");
      } else {
        starting.add(CompletableFuture.runAsync(() -> service(service), threads));
      }
    }
    allOrFirstFailure(starting);
    if (!without.contains(PlatformService.CENSUS)) {
      new ExampleDataProgress(ports, progress).await(process(PlatformService.CENSUS.id()));
    }
  }

  private PostgresPart postgres(Installation installation, LocalData data) {
    PostgresPart postgres =
        PostgresPart.start(
            installation.postgresql(),
            installation.as(),
            data.postgresql(),
            ports.postgresql(),
            repository.log("postgresql"),
            PostgresPart.Durability.DURABLE);
    add(postgres.process());
    postgres.createDatabase(KeycloakPart.DATABASE);
    for (PlatformService service : PlatformService.values()) {
      postgres.createDatabase(service.database());
    }
    progress.say("PostgreSQL is ready");
    return postgres;
  }

  private KafkaPart kafka(Installation installation, LocalData data) {
    KafkaPart kafka =
        KafkaPart.start(
            installation.kafka(),
            installation.kafkaClasses().use(),
            data.kafka(),
            ports.kafka(),
            ports.kafkaController(),
            repository.log("kafka"));
    add(kafka.process());
    // Before the services: a consumer of a missing topic is told about it only minutes later.
    Topics.create(kafka.bootstrapServers(), "");
    progress.say("Kafka is ready");
    return kafka;
  }

  private void realmReady(
      KeycloakPart keycloak, LocalData.RealmWork work, List<RealmFile> realms, LocalData data) {
    String realm = realms.getFirst().name();
    keycloak.awaitReady(realm);
    if (work != LocalData.RealmWork.NOTHING) {
      keycloak
          .bringUpToDate(realm, RealmChange.all(repository.realmChanges()))
          .forEach(
              change -> progress.say("Realm change " + change.number() + ": " + change.title()));
      data.realmIsCurrent();
    }
    progress.say("Keycloak is ready");
  }

  private void service(PlatformService service) {
    ServicePart part = ServicePart.start(repository, service, ports);
    add(part.process());
    part.awaitReady();
    progress.say("The " + service.id() + " service is ready");
  }

  private static void allOrFirstFailure(List<CompletableFuture<Void>> starting) {
    CompletableFuture<Void> firstFailure = new CompletableFuture<>();
    for (CompletableFuture<Void> one : starting) {
      var _ =
          one.exceptionally(failure -> {
            firstFailure.completeExceptionally(failure);
            return null;
          });
    }
    CompletableFuture<Void> all =
        CompletableFuture.allOf(starting.toArray(CompletableFuture[]::new));
    CompletableFuture.anyOf(all, firstFailure).join();
  }

  private synchronized void add(RunningProcess process) {
    started.add(process);
    state(false).write(repository);
  }

  private synchronized RunningProcess process(String name) {
    return started.stream()
        .filter(process -> process.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private synchronized StackState state(boolean ready) {
    return new StackState(ports, started.stream().map(StackState.Entry::of).toList(), ready);
  }
}
