package uk.datr.workforce.accept;

import static uk.datr.workforce.journey.JourneyException.require;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import uk.datr.workforce.journey.JourneyException;
import uk.datr.workforce.measures.TestClass;
import uk.datr.workforce.stack.Repository;

/** What the newest verification of this checkout says of single test classes. */
final class TestReports {

  /** The cycle that an authority's system completes with the client generated from the census's OpenAPI file. */
  private static final String CYCLE =
      "anAuthoritysSystemThatIsWrittenAgainstTheGeneratedJavaClientAloneCompletesACycle";

  private static final List<String> FOLDERS =
      List.of("target/surefire-reports", "target/failsafe-reports");

  private final Repository repository;

  TestReports(Repository repository) {
    this.repository = repository;
  }

  /** How many tests each of these classes of a module ran; none may have failed or been left out. */
  String tests(String module, String... classes) {
    List<String> figures = new ArrayList<>();
    int all = 0;
    for (String name : classes) {
      TestClass one =
          of(module).stream()
              .filter(each -> each.name().equals(name))
              .findFirst()
              .orElseThrow(() ->
                  new JourneyException("there is no report of " + name + ": ./workforce verify"));
      require(one.bad() == 0, name + " fails");
      require(one.skipped() == 0, name + " leaves tests out");
      require(one.tests() > 0, name + " tried nothing");
      figures.add("%s %,d".formatted(name, one.tests()));
      all += one.tests();
    }
    return "%s, together %,d".formatted(String.join(", ", figures), all);
  }

  /** What the newest full verification says of the authority's system that knows the platform by its client alone. */
  String generatedClient() {
    Path report =
        repository
            .root()
            .resolve("deploy/system-tests/target/failsafe-reports")
            .resolve("TEST-uk.datr.workforce.journey.JourneyIT.xml");
    require(Files.isRegularFile(report), "there is no report of it: ./workforce verify --full");
    NodeList tests = read(report).getElementsByTagName("testcase");
    for (int i = 0; i < tests.getLength(); i++) {
      Element test = (Element) tests.item(i);
      if (test.getAttribute("name").startsWith(CYCLE)) {
        for (String bad : List.of("failure", "error", "skipped")) {
          require(test.getElementsByTagName(bad).getLength() == 0, "it ended with: " + bad);
        }
        return "one cycle in " + test.getAttribute("time") + " s";
      }
    }
    throw new JourneyException("it was not tried: ./workforce verify --full");
  }

  private static Element read(Path report) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(report.toFile()).getDocumentElement();
    } catch (IOException | SAXException | ParserConfigurationException unreadable) {
      throw new JourneyException(report + " cannot be read", unreadable);
    }
  }

  private List<TestClass> of(String module) {
    return FOLDERS.stream()
        .map(folder -> repository.root().resolve(module).resolve(folder))
        .map(TestClass::in)
        .flatMap(List::stream)
        .toList();
  }
}
