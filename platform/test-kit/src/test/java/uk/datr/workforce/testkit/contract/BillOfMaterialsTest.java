package uk.datr.workforce.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BillOfMaterialsTest {

  @TempDir Path folder = Path.of("");

  @Test
  void aPartUnderAnAcceptedLicencePasses() {
    assertThatCode(bill("{'license': {'id': 'Apache-2.0'}}")::hasAcceptedLicences)
        .doesNotThrowAnyException();
  }

  @Test
  void oneAcceptedLicenceOfSeveralIsEnough() {
    assertThatCode(
            bill("{'license': {'name': 'GPL 2'}}, {'license': {'id': 'EPL-2.0'}}")
                ::hasAcceptedLicences)
        .doesNotThrowAnyException();
  }

  @Test
  void aPartUnderAnotherLicenceIsNamedWithIt() {
    assertThatThrownBy(bill("{'license': {'id': 'AGPL-3.0-only'}}")::hasAcceptedLicences)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("org.example:part [AGPL-3.0-only]");
  }

  @Test
  void aPartWithoutALicenceIsNotAccepted() {
    assertThatThrownBy(bill("")::hasAcceptedLicences)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("org.example:part");
  }

  @Test
  void aJarThatIsShippedAndNotNamedFails() {
    assertThatCode(() -> bill("").names(Set.of("org.example.part-1.2.jar")))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> bill("").names(Set.of("org.example.other-1.2.jar")))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> bill("").names(Set.of("org.example.part-1.3.jar")))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void aDependencyOfThePomThatIsNotNamedFails() {
    assertThatCode(() -> bill("").namesAsOwn(Set.of("org.example:part")))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> bill("").namesAsOwn(Set.of("org.example:other")))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> bill("").namesParts(Set.of("org.example:other")))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void testsAndWhatIsProvidedAreNotShipped() throws IOException {
    Path module = Files.createDirectory(folder.resolve("module"));
    Files.writeString(
        folder.resolve("pom.xml"),
        "<project><dependencyManagement><dependencies>"
            + dependency("managed-for-tests", "test")
            + dependency("managed", "")
            + "</dependencies></dependencyManagement></project>");
    Files.writeString(
        module.resolve("pom.xml"),
        "<project><dependencies>"
            + dependency("managed-for-tests", "")
            + dependency("managed", "")
            + dependency("given", "provided")
            + dependency("own", "")
            + "</dependencies><build><plugins><plugin><dependencies>"
            + dependency("of-a-plugin", "")
            + "</dependencies></plugin></plugins></build></project>");

    assertThat(PomDependencies.shippedBy(module, folder))
        .containsExactlyInAnyOrder("org.example:managed", "org.example:own");
  }

  private static String dependency(String artifact, String scope) {
    return "<dependency><groupId>org.example</groupId><artifactId>%s</artifactId>%s</dependency>"
        .formatted(artifact, scope.isEmpty() ? "" : "<scope>" + scope + "</scope>");
  }

  private static BillOfMaterials bill(String licences) {
    String json =
        """
        {'metadata': {'component': {'bom-ref': 'app'}},
         'components': [{'bom-ref': 'p', 'group': 'org.example', 'name': 'part', 'version': '1.2',
                         'licenses': [%s]}],
         'dependencies': [{'ref': 'app', 'dependsOn': ['p']}]}
        """
            .formatted(licences)
            .replace('\'', '"');
    try {
      return new BillOfMaterials(new ObjectMapper().readTree(json));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
