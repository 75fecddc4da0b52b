package uk.datr.workforce.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartsCacheTest {

  @TempDir private Path folder;

  @Test
  void preparesOnceForManyThatAskAtTheSameTime() {
    PartsCache cache = new PartsCache(folder);
    AtomicInteger preparations = new AtomicInteger();

    List<CompletableFuture<Path>> askers =
        Stream.generate(() ->
                CompletableFuture.supplyAsync(() ->
                    cache.prepared(
                        "part-1",
                        into -> {
                          preparations.incrementAndGet();
                          Files.writeString(into.resolve("file"), "whole");
                        })))
            .limit(8)
            .toList();

    assertThat(askers)
        .allSatisfy(asker -> assertThat(asker.join().resolve("file")).hasContent("whole"));
    assertThat(preparations).hasValue(1);
  }

  @Test
  void anInterruptedPreparationIsDoneAgain() {
    PartsCache cache = new PartsCache(folder);
    assertThatThrownBy(() ->
            cache.prepared(
                "part-1",
                into -> {
                  Files.writeString(into.resolve("half"), "half");
                  throw new IOException("power cut");
                }))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("power cut");
    assertThat(folder.resolve("part-1")).doesNotExist();

    Path entry = cache.prepared("part-1", into -> Files.writeString(into.resolve("file"), "whole"));

    assertThat(entry)
        .isDirectoryContaining("glob:**/file")
        .isDirectoryNotContaining("glob:**/half");
  }

  @Test
  void keepsWhatWasUsedLast() throws IOException {
    PartsCache cache = new PartsCache(folder);
    for (int day = 1; day <= 4; day++) {
      Path entry = cache.prepared("data-" + day, into -> {});
      Files.setLastModifiedTime(
          entry, FileTime.from(Instant.parse("2026-11-0" + day + "T00:00:00Z")));
    }
    cache.prepared("data-1", into -> {});

    cache.prune("data-", 2);

    assertThat(folder.resolve("data-1")).exists();
    assertThat(folder.resolve("data-4")).exists();
    assertThat(folder.resolve("data-2")).doesNotExist();
    assertThat(folder.resolve("data-3")).doesNotExist();
  }

  @Test
  void liesWhereTheDesktopStandardSays() {
    assertThat(PartsCache.place(Map.of(), "/home/anna"))
        .isEqualTo(Path.of("/home/anna/.cache/datr-workforce"));
    assertThat(PartsCache.place(Map.of("XDG_CACHE_HOME", "/cache"), "/home/anna"))
        .isEqualTo(Path.of("/cache/datr-workforce"));
  }
}
