package uk.datr.workforce.testkit.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The dependencies that a module names in its POM. */
final class PomDependencies {

  private static final Set<String> NOT_SHIPPED = Set.of("test", "provided");

  private PomDependencies() {}

  /**
   * Those that travel with the module, as {@code group:artifact}: not those of tests, and not those that are there at
   * compilation only. A scope that the module leaves out is the one that the root's POM manages.
   */
  static Set<String> shippedBy(Path module, Path root) {
    Map<String, String> managed = scopes(root, "dependencyManagement");
    Set<String> shipped = new TreeSet<>();
    scopes(module, "project")
        .forEach((part, scope) -> {
          if (!NOT_SHIPPED.contains(scope.isEmpty() ? managed.getOrDefault(part, "") : scope)) {
            shipped.add(part);
          }
        });
    return shipped;
  }

  /** The dependencies whose list is directly below an element of that name, with their scopes. */
  private static Map<String, String> scopes(Path module, String parent) {
    Map<String, String> scopes = new HashMap<>();
    NodeList all = pom(module).getElementsByTagName("dependency");
    for (int i = 0; i < all.getLength(); i++) {
      Element dependency = (Element) all.item(i);
      if (dependency.getParentNode().getParentNode().getNodeName().equals(parent)) {
        scopes.put(
            text(dependency, "groupId") + ":" + text(dependency, "artifactId"),
            text(dependency, "scope"));
      }
    }
    return scopes;
  }

  private static Element pom(Path module) {
    try {
      return DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .parse(module.resolve("pom.xml").toFile())
          .getDocumentElement();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SAXException | ParserConfigurationException e) {
      throw new IllegalStateException("The POM of " + module + " cannot be read.", e);
    }
  }

  private static String text(Element dependency, String name) {
    NodeList found = dependency.getElementsByTagName(name);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
  }
}
