package uk.datr.workforce.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.datr.workforce.stack.Repository;

/**
 * A module of the build, as its POM describes it.
 *
 * @param name artifact
 * @param folder below the root
 * @param service whether it becomes a service that runs
 * @param dependencies artifacts that it is built with, those for its tests left out
 */
record BuildModule(String name, String folder, boolean service, Set<String> dependencies) {

  private static final Path ROOT = Repository.find().root();
  private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
  private static final Pattern PARENT = Pattern.compile("(?s)<parent>.*?</parent>");
  private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([^<]+)</artifactId>");
  private static final Pattern DEPENDENCY = Pattern.compile("(?s)<dependency>(.*?)</dependency>");
  private static final Pattern NOT_BUILT_IN =
      Pattern.compile("<scope>test</scope>|<type>pom</type>");

  /** Every module of the root POM. */
  static List<BuildModule> all() {
    return groups(MODULE, pom("")).stream().map(BuildModule::of).toList();
  }

  /** The services and, over any number of steps, what they are built with. */
  static Set<BuildModule> ofServices(List<BuildModule> all) {
    Deque<BuildModule> open = new ArrayDeque<>(all.stream().filter(BuildModule::service).toList());
    Set<BuildModule> found = new HashSet<>();
    while (!open.isEmpty()) {
      BuildModule next = open.pop();
      if (found.add(next)) {
        all.stream().filter(one -> next.dependencies().contains(one.name())).forEach(open::push);
      }
    }
    return found;
  }

  private static BuildModule of(String folder) {
    String pom = PARENT.matcher(pom(folder)).replaceFirst("");
    Set<String> dependencies = dependencies(pom, false);
    // The root POM may manage a scope that the module's own POM does not repeat.
    dependencies.removeAll(dependencies(pom(""), true));
    return new BuildModule(
        groups(ARTIFACT, pom).getFirst(),
        folder,
        pom.contains("quarkus-maven-plugin"),
        dependencies);
  }

  private static Set<String> dependencies(String pom, boolean ofTests) {
    return groups(DEPENDENCY, pom).stream()
        .filter(text -> NOT_BUILT_IN.matcher(text).find() == ofTests)
        .map(text -> groups(ARTIFACT, text).getFirst())
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static List<String> groups(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.results().map((MatchResult found) -> found.group(1)).toList();
  }

  private static String pom(String folder) {
    try {
      return Files.readString(ROOT.resolve(folder).resolve("pom.xml"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
