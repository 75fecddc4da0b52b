package uk.datr.workforce.measures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import uk.datr.workforce.stack.Repository;

/** A module whose results are only good for the sources they were measured with. */
enum EngineModule {
  STATISTICS("statistics"),
  MODEL("disclosure-model"),
  AUDITOR("disclosure-auditor"),
  PROTECTOR("disclosure-protector");

  private final String folder;

  EngineModule(String folder) {
    this.folder = folder;
  }

  /** The name of its folder below reporting-service. */
  String id() {
    return folder;
  }

  Path folder(Repository repository) {
    return repository.root().resolve("reporting-service").resolve(folder);
  }

  /** Of everything that is built into the module, as it lies there, committed or not. */
  String sources(Repository repository) {
    return hash(folder(repository), List.of("src/main"));
  }

  /** The same with its tests, on which the score of mutation testing depends as well. */
  String sourcesAndTests(Repository repository) {
    return hash(folder(repository), List.of("src/main", "src/test"));
  }

  /** SHA-256, shortened, over names and contents in the order of the names; the same on every machine. */
  static String hash(Path module, List<String> folders) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String folder : folders) {
        for (Path file : files(module.resolve(folder))) {
          String name = module.relativize(file).toString().replace('\\', '/');
          digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
          digest.update(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        }
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
