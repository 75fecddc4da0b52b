package uk.datr.workforce.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import uk.datr.workforce.stack.Repository;

/**
 * The bill of materials (CycloneDX) that verifying a service makes, held against what is really shipped: the jars beside
 * the packaged service, the dependencies that we chose ourselves, and the licences that we accept.
 */
public final class BillOfMaterials {

  /**
   * Licences under which a part may be shipped. All of them allow use, change and redistribution beside code under
   * another licence; of a part with several licences one of these is enough, since we choose it.
   */
  static final Set<String> ACCEPTED =
      Set.of(
          "Apache-2.0",
          "BSD-2-Clause",
          "BSD-3-Clause",
          "CC0-1.0",
          "EPL-1.0",
          "EPL-2.0",
          "MIT",
          "MIT-0",
          "Public Domain");

  private final JsonNode bill;

  BillOfMaterials(JsonNode bill) {
    this.bill = bill;
  }

  /** The tests of the service whose module is the working folder, as every module's is while it is tested. */
  public static Stream<DynamicTest> tests() {
    Path module = Path.of("").toAbsolutePath();
    BillOfMaterials bill = read(module.resolve("target/sbom.json"));
    Path root = Repository.find().root();
    return Stream.of(
        dynamicTest(
            "every jar that is shipped is named",
            () -> bill.names(shipped(module.resolve("target/quarkus-app/lib")))),
        dynamicTest(
            "the dependencies that the service chose are named as its own",
            () -> bill.namesAsOwn(PomDependencies.shippedBy(module, root))),
        dynamicTest(
            "the dependencies that the service kit chose are named",
            () ->
                bill.namesParts(
                    PomDependencies.shippedBy(root.resolve("platform/service-kit"), root))),
        dynamicTest("every part has a licence that is accepted", bill::hasAcceptedLicences));
  }

  /** Every jar file, by {@code group.artifact-version.jar}, is a component. */
  void names(Collection<String> jars) {
    assertThat(jars).as("jars that are shipped").isNotEmpty();
    assertThat(
            components()
                .map(part ->
                    "%s.%s-%s.jar"
                        .formatted(
                            part.path("group").asText(),
                            part.path("name").asText(),
                            part.path("version").asText()))
                .toList())
        .containsAll(jars);
  }

  /** Every part, by {@code group:artifact}, is a component. */
  void namesParts(Set<String> parts) {
    assertThat(parts).as("dependencies of the POM").isNotEmpty();
    assertThat(components().map(BillOfMaterials::part).toList()).containsAll(parts);
  }

  /** What the service itself depends on is exactly this. */
  void namesAsOwn(Set<String> parts) {
    assertThat(parts).as("dependencies of the POM").isNotEmpty();
    String service = bill.path("metadata").path("component").path("bom-ref").asText();
    Set<String> own =
        elements(bill.path("dependencies"))
            .filter(node -> node.path("ref").asText().equals(service))
            .flatMap(node -> elements(node.path("dependsOn")))
            .map(JsonNode::asText)
            .collect(Collectors.toSet());
    assertThat(
            components()
                .filter(part -> own.contains(part.path("bom-ref").asText()))
                .map(BillOfMaterials::part)
                .toList())
        .containsExactlyInAnyOrderElementsOf(parts);
  }

  /** Every component has at least one licence, and of those at least one is accepted. */
  void hasAcceptedLicences() {
    assertThat(components().toList()).as("parts").isNotEmpty();
    assertThat(
            components()
                .filter(part -> licences(part).noneMatch(ACCEPTED::contains))
                .map(part -> part(part) + " " + licences(part).toList())
                .toList())
        .as("parts without an accepted licence")
        .isEmpty();
  }

  private Stream<JsonNode> components() {
    return elements(bill.path("components"));
  }

  private static String part(JsonNode component) {
    return component.path("group").asText() + ":" + component.path("name").asText();
  }

  private static Stream<String> licences(JsonNode component) {
    return elements(component.path("licenses"))
        .map(choice -> choice.path("license"))
        .map(licence -> licence.path("id").asText(licence.path("name").asText()));
  }

  private static Set<String> shipped(Path libraries) {
    Set<String> jars = new TreeSet<>();
    for (String folder : List.of("boot", "main")) {
      try (Stream<Path> files = Files.list(libraries.resolve(folder))) {
        files.map(file -> file.getFileName().toString()).forEach(jars::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return jars;
  }

  private static BillOfMaterials read(Path file) {
    assertThat(file).as("the bill of materials that verifying the service makes").isRegularFile();
    try {
      return new BillOfMaterials(new ObjectMapper().readTree(file.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
