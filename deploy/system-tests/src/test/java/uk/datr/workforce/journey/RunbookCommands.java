package uk.datr.workforce.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The requests that the runbooks tell people to send, and the operations that the services have. */
final class RunbookCommands {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\\n(.*?)^```");
  private static final Pattern COMMAND = Pattern.compile("curl [^\\n]*");
  private static final Pattern METHOD = Pattern.compile("-X ([A-Z]+)");
  private static final Pattern PATH = Pattern.compile("\\$SERVICE(/[a-z]+/v1[^\"? ]*)");

  private RunbookCommands() {}

  /** Method and path of each request to a service's own API; variables are {@code {}}. */
  static Set<String> requests(String page) {
    Set<String> requests = new LinkedHashSet<>();
    Matcher block = BLOCK.matcher(page);
    while (block.find()) {
      Matcher command = COMMAND.matcher(block.group(1).replace("\\\n", " "));
      while (command.find()) {
        Matcher path = PATH.matcher(command.group());
        Matcher method = METHOD.matcher(command.group());
        if (path.find()) {
          requests.add(
              (method.find() ? method.group(1) : "GET")
                  + " "
                  + path.group(1).replaceAll("\\$[A-Za-z]+", "{}"));
        }
      }
    }
    return requests;
  }

  /** Method and path of each operation in the documents of a folder; parameters are {@code {}}. */
  static Set<String> operations(Path documents) throws IOException {
    Set<String> operations = new TreeSet<>();
    for (Path document : files(documents, ".yaml")) {
      for (Map.Entry<String, JsonNode> path :
          new YAMLMapper().readTree(document.toFile()).path("paths").properties()) {
        String address = path.getKey().replaceAll("\\{[^}]*\\}", "{}");
        path.getValue()
            .fieldNames()
            .forEachRemaining(
                method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + address));
      }
    }
    return operations;
  }

  /** The requests of all pages of a folder. */
  static Set<String> requests(Path pages) throws IOException {
    Set<String> requests = new LinkedHashSet<>();
    for (Path page : files(pages, ".md")) {
      requests.addAll(requests(Files.readString(page)));
    }
    return requests;
  }

  private static List<Path> files(Path folder, String end) throws IOException {
    List<Path> found = new ArrayList<>();
    try (var entries = Files.newDirectoryStream(folder, "*" + end)) {
      entries.forEach(found::add);
    }
    return found;
  }
}
