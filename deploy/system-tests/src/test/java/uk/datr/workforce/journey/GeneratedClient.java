package uk.datr.workforce.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.annotation.Nullable;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.datr.workforce.stack.Repository;

/**
 * A client that openapi-generator makes of the checked-in description of the census, and the program in
 * {@code src/test/clients} that is written against it alone: the program sees the client and the client's own libraries.
 */
final class GeneratedClient {

  private static final Path MODULE = Repository.find().root().resolve("deploy/system-tests");
  private static final Path PROGRAMS = MODULE.resolve("src/test/clients");
  private static final Path DOCUMENT = Repository.find().root().resolve("docs/api/census.yaml");

  /** Copied there by the Maven profile that {@code ./workforce verify --full} switches on. */
  private static final Path GENERATOR =
      MODULE.resolve("target/generator/openapi-generator-cli.jar");

  private static final long PATIENCE_MINUTES = 5;
  private static final int NODE = 20;

  private final Path folder;

  GeneratedClient(Path folder) {
    this.folder = folder;
  }

  /** Generates and compiles the Java client, and runs the authority's system; gives what it prints. */
  String java(List<String> arguments) {
    generate(
        "java",
        "client",
        "library=native,hideGenerationTimestamp=true,openApiNullable=false,useJakartaEe=true,"
            + "invokerPackage=client,apiPackage=client.api,modelPackage=client.model");
    String libraries =
        Stream.of(
                JsonProperty.class,
                JsonFactory.class,
                ObjectMapper.class,
                JavaTimeModule.class,
                Nullable.class)
            .map(GeneratedClient::jar)
            .collect(Collectors.joining(File.pathSeparator));
    List<String> compile =
        new ArrayList<>(
            List.of(program("javac"), "-nowarn", "-proc:none", "-d", "classes", "-cp", libraries));
    compile.add(PROGRAMS.resolve("AuthoritySystem.java").toString());
    compile.addAll(sources("client/src/main/java", ".java"));
    run(compile);
    return run(
        together(
            List.of(
                program("java"),
                "-cp",
                "classes" + File.pathSeparator + libraries,
                "AuthoritySystem"),
            arguments));
  }

  /** Generates and compiles the TypeScript client, and runs the authority's system; gives what it prints. */
  String typeScript(List<String> arguments) {
    generate(
        "typescript-fetch",
        "client",
        "hideGenerationTimestamp=true,supportsES6=true,importFileExtension=.js");
    for (String file :
        List.of("authority-system.ts", "package.json", "package-lock.json", "tsconfig.json")) {
      copy(PROGRAMS.resolve(file), folder.resolve(file));
    }
    run(List.of("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"));
    run(List.of("node", "node_modules/typescript/bin/tsc"));
    return run(together(List.of("node", "compiled/authority-system.js"), arguments));
  }

  /** Whether this machine has Node from version 20 on, and npm. */
  static boolean nodeIsThere() {
    try {
      return version("node") >= NODE && version("npm") > 0;
    } catch (IOException absent) {
      return false;
    }
  }

  private static int version(String program) throws IOException {
    Process process = new ProcessBuilder(program, "--version").start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return Integer.parseInt(said.strip().replaceFirst("^v", "").split("\\.", 2)[0]);
  }

  private void generate(String generator, String into, String properties) {
    assertThat(GENERATOR).as("the generator, which ./workforce verify --full brings").exists();
    run(
        List.of(
            program("java"),
            "-jar",
            GENERATOR.toString(),
            "generate",
            "-i",
            DOCUMENT.toString(),
            "-g",
            generator,
            "-o",
            into,
            "--additional-properties=" + properties,
            "--global-property=apis,models,supportingFiles,apiTests=false,modelTests=false,apiDocs=false,modelDocs=false"));
  }

  private String run(List<String> command) {
    try {
      Path output = folder.resolve("output.txt");
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
      String said = Files.readString(output);
      assertThat(ended).as(() -> command.getFirst() + " ends:\n" + said).isTrue();
      assertThat(process.exitValue())
          .as(() -> command.stream().limit(4).toList() + ":\n" + said)
          .isZero();
      return said;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private List<String> sources(String below, String ending) {
    try (Stream<Path> files = Files.walk(folder.resolve(below))) {
      return files.map(Path::toString).filter(name -> name.endsWith(ending)).sorted().toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void copy(Path from, Path to) {
    try {
      Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static List<String> together(List<String> first, List<String> second) {
    return Stream.of(first, second).flatMap(List::stream).toList();
  }

  private static String program(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }

  private static String jar(Class<?> library) {
    try {
      return Path.of(library.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The lines of a cycle in the order in which they must be said. */
  static List<String> steps(String output) {
    return Arrays.stream(output.split("\\R", -1)).filter(line -> line.contains(": ")).toList();
  }
}
