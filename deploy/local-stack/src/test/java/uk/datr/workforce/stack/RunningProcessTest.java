package uk.datr.workforce.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningProcessTest {

  @TempDir private Path folder;

  @Test
  void isFoundAgainByIdAndStart() {
    RunningProcess process = start("exec sleep 60");
    try {
      assertThat(
              RunningProcess.find("part", process.handle().pid(), process.started(), process.log()))
          .isPresent();
    } finally {
      process.stop(Duration.ofSeconds(5));
    }
  }

  @Test
  void aPortThatAnotherProcessHasIsNotItsOwn() throws IOException {
    RunningProcess process = start("exec sleep 60");
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      RunningProcess self =
          new RunningProcess("self", ProcessHandle.current(), process.started(), process.log());

      assertThat(process.listensAt(taken.getLocalPort())).isFalse();
      assertThat(self.listensAt(taken.getLocalPort())).isTrue();
    } finally {
      process.stop(Duration.ofSeconds(5));
    }
  }

  @Test
  void aStrangerWithTheSameIdIsNotTakenForIt() {
    RunningProcess process = start("exec sleep 60");
    try {
      assertThat(
              RunningProcess.find(
                  "part",
                  process.handle().pid(),
                  process.started().minusSeconds(60),
                  process.log()))
          .isEmpty();
    } finally {
      process.stop(Duration.ofSeconds(5));
    }
  }

  @Test
  void isFoundAgainAfterTheStateFileWasReadBack() {
    RunningProcess process = start("exec sleep 60");
    Repository repository = new Repository(folder);
    try {
      new StackState(StackPorts.from(Map.of()), List.of(StackState.Entry.of(process)), true)
          .write(repository);

      assertThat(StackState.read(repository).orElseThrow().running())
          .extracting(found -> found.handle().pid())
          .containsExactly(process.handle().pid());
      assertThat(StackState.ofRunning(repository).ports()).isEqualTo(StackPorts.from(Map.of()));
    } finally {
      process.stop(Duration.ofSeconds(5));
    }
    assertThat(StackState.read(repository).orElseThrow().running()).isEmpty();
    assertThatThrownBy(() -> StackState.ofRunning(repository)).hasMessageContaining("not running");
  }

  @Test
  void descendantsAreStoppedToo() {
    RunningProcess process = start("sleep 60 & sleep 61");
    process.await(() -> process.handle().descendants().count() == 2, Duration.ofSeconds(10));
    List<ProcessHandle> children = process.handle().descendants().toList();

    process.stop(Duration.ofMillis(500));

    assertThat(process.alive()).isFalse();
    assertThat(children).noneMatch(RunningProcess::alive);
  }

  @Test
  void whoDoesNotListenIsEndedByForce() {
    RunningProcess process = start("trap '' TERM; echo deaf; sleep 60; sleep 60");
    process.await(
        () -> LogTail.lastLines(process.log(), 1).contains("deaf"), Duration.ofSeconds(10));

    process.stop(Duration.ofMillis(200));

    assertThat(process.alive()).isFalse();
  }

  @Test
  void anEarlyEndIsToldAtOnceWithTheEndOfTheLog() {
    RunningProcess process = start("echo the disk is full; exit 3");

    long start = System.nanoTime();
    assertThatThrownBy(() -> process.await(() -> false, Duration.ofMinutes(1)))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("part ended while it started")
        .hasMessageContaining("the disk is full");
    assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start)).isLessThan(20);
  }

  @Test
  void nobodyWaitsForEver() {
    RunningProcess process = start("exec sleep 60");
    try {
      assertThatThrownBy(() -> process.await(() -> false, Duration.ofMillis(100)))
          .hasMessageContaining("was not ready after");
    } finally {
      process.stop(Duration.ofSeconds(5));
    }
  }

  @Test
  void theLogOfTheRunBeforeIsKept() {
    start("echo first").awaitEnd(Duration.ofSeconds(10));
    start("echo second").awaitEnd(Duration.ofSeconds(10));

    assertThat(folder.resolve("part.log")).hasContent("second");
    assertThat(folder.resolve("part.log.previous")).hasContent("first");
  }

  private RunningProcess start(String script) {
    return RunningProcess.start(
        "part", List.of("/bin/sh", "-c", script), Map.of(), folder, folder.resolve("part.log"));
  }
}
