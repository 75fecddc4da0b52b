package uk.datr.workforce.measures;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import uk.datr.workforce.journey.JourneyException;

/**
 * What a report of Surefire says of one test class.
 *
 * @param name without its package
 * @param tests how many ran
 * @param bad how many failed or broke
 * @param skipped how many were left out
 * @param seconds how long they took
 */
public record TestClass(String name, int tests, int bad, int skipped, double seconds) {

  /** Every class of a folder of reports, by name. */
  public static List<TestClass> in(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("TEST-.*[.]xml"))
          .sorted()
          .map(TestClass::read)
          .toList();
    } catch (IOException failed) {
      throw new JourneyException(folder + " cannot be read", failed);
    }
  }

  private static TestClass read(Path file) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      Element suite = factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
      String name = suite.getAttribute("name");
      return new TestClass(
          name.substring(name.lastIndexOf('.') + 1),
          number(suite, "tests"),
          number(suite, "failures") + number(suite, "errors"),
          number(suite, "skipped"),
          Double.parseDouble(suite.getAttribute("time").replace(",", "")));
    } catch (IOException | SAXException | ParserConfigurationException unreadable) {
      throw new JourneyException(file + " cannot be read", unreadable);
    }
  }

  private static int number(Element suite, String attribute) {
    String text = suite.getAttribute(attribute);
    return text.isEmpty() ? 0 : Integer.parseInt(text);
  }

  ObjectNode json(String module) {
    return Results.JSON
        .createObjectNode()
        .put("module", module)
        .put("name", name)
        .put("tests", tests)
        .put("bad", bad)
        .put("skipped", skipped)
        .put("seconds", seconds);
  }
}
