package uk.datr.workforce.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * What was unpacked or prepared once and is used by every checkout of this user. An entry appears whole or not at all: it is made
 * in a temporary folder beside its place and renamed, so that an interrupted preparation leaves nothing that looks finished.
 */
public final class PartsCache {

  // File locks guard against other processes only; this guards against other threads of this one.
  private static final ReentrantLock THREADS = new ReentrantLock();

  private final Path folder;

  PartsCache(Path folder) {
    this.folder = folder;
  }

  /** The cache of the user who runs this: {@code $XDG_CACHE_HOME} or {@code ~/.cache}, below it {@code datr-workforce}. */
  public static PartsCache ofThisUser() {
    return new PartsCache(place(System.getenv(), System.getProperty("user.home")));
  }

  static Path place(Map<String, String> environment, String home) {
    String named = environment.getOrDefault("XDG_CACHE_HOME", "");
    return (named.isBlank() ? Path.of(home, ".cache") : Path.of(named)).resolve("datr-workforce");
  }

  /** How an entry is made in the empty folder that it is given. */
  @FunctionalInterface
  interface Preparation {
    void into(Path folder) throws IOException;
  }

  /** The folder of the entry, made first if it is not there yet. One process prepares at a time; others wait. */
  Path prepared(String name, Preparation preparation) {
    Path entry = folder.resolve(name);
    if (Files.isDirectory(entry)) {
      touch(entry);
      return entry;
    }
    Folders.create(folder);
    THREADS.lock();
    try (FileChannel lockFile =
            FileChannel.open(
                folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var _ = lockFile.lock()) {
      if (Files.isDirectory(entry)) {
        return entry;
      }
      Path unfinished = folder.resolve(name + ".unfinished");
      Folders.delete(unfinished);
      Files.createDirectories(unfinished);
      preparation.into(unfinished);
      Files.move(unfinished, entry, StandardCopyOption.ATOMIC_MOVE);
      return entry;
    } catch (IOException failed) {
      throw new StackException("Cannot prepare " + entry + ": " + failed.getMessage(), failed);
    } finally {
      THREADS.unlock();
    }
  }

  /** A file or folder of the cache that is used when it is there and never needed. */
  Path place(String name) {
    return folder.resolve(name);
  }

  /** Deletes all but the {@code kept} entries with this prefix that were used last. */
  void prune(String prefix, int kept) {
    try (Stream<Path> entries = Files.list(folder)) {
      List<Path> oldestLast =
          entries
              .filter(entry -> entry.getFileName().toString().startsWith(prefix))
              .sorted(Comparator.comparing(PartsCache::lastUsed).reversed())
              .toList();
      oldestLast.stream().skip(kept).forEach(Folders::delete);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void touch(Path entry) {
    try {
      Files.setLastModifiedTime(entry, FileTime.from(Instant.now()));
    } catch (IOException readOnly) {
      // Only the order of pruning depends on it.
      return;
    }
  }

  private static FileTime lastUsed(Path entry) {
    try {
      return Files.getLastModifiedTime(entry);
    } catch (IOException gone) {
      return FileTime.fromMillis(0);
    }
  }
}
