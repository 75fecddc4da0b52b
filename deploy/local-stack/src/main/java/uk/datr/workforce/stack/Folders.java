package uk.datr.workforce.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Whole folders: copy and delete, symbolic links as links, file modes kept. */
final class Folders {

  private Folders() {}

  static void create(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException failed) {
      throw new StackException(
          "Cannot create the folder " + folder + ": does it belong to another user?", failed);
    }
  }

  static void copy(Path from, Path to) {
    walk(from, to, (file, target) -> duplicate(file, target));
  }

  /** As {@link #copy}, by hard links where the file system has them: no copy, but safe from the original's deletion. */
  static void link(Path from, Path to) {
    walk(
        from,
        to,
        (file, target) -> {
          try {
            Files.createLink(target, file);
          } catch (IOException | UnsupportedOperationException notPossible) {
            duplicate(file, target);
          }
        });
  }

  private static void duplicate(Path file, Path target) throws IOException {
    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
  }

  @FunctionalInterface
  private interface FileAction {
    void apply(Path file, Path target) throws IOException;
  }

  private static void walk(Path from, Path to, FileAction action) {
    walk(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(folder, target(folder), StandardCopyOption.COPY_ATTRIBUTES);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            action.apply(file, target(file));
            return FileVisitResult.CONTINUE;
          }

          private Path target(Path path) {
            return to.resolve(from.relativize(path));
          }
        });
  }

  static void delete(Path folder) {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    walk(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
            if (failed instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw failed;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failed)
              throws IOException {
            Files.deleteIfExists(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void walk(Path folder, SimpleFileVisitor<Path> visitor) {
    try {
      Files.walkFileTree(folder, visitor);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
