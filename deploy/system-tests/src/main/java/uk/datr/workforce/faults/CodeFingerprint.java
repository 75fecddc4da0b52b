package uk.datr.workforce.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import uk.datr.workforce.stack.Repository;
import uk.datr.workforce.stack.StackException;

/**
 * Names the code that runs: two commits that differ in documents or tests alone have the same, so that a result stays good for both.
 *
 * @param commit the commit that is checked out
 * @param hash of everything that is built into what runs
 */
record CodeFingerprint(String commit, String hash) {

  private static final List<String> BUILT =
      List.of(
          "platform/reference-data/",
          "platform/event-contracts/",
          "platform/service-kit/",
          "platform/register-copy/",
          "census-service/",
          "survey-service/people/",
          "calculator-service/app/",
          "calculator-service/engine/",
          "reporting-service/app/",
          "deploy/local-stack/");
  private static final String REALM = "deploy/keycloak/";

  /** Of the commit that is checked out; refuses when what runs differs from it. */
  static CodeFingerprint of(Repository repository) {
    List<String> changed =
        git(repository.root(), "status", "--porcelain", "--untracked-files=all").stream()
            .map(line -> line.substring(3))
            .filter(CodeFingerprint::runs)
            .toList();
    if (!changed.isEmpty()) {
      throw new StackException(
          "A result belongs to a commit; commit first what has changed:\n  "
              + String.join("\n  ", changed));
    }
    return ofCommitted(repository);
  }

  /** Of the commit that is checked out, whatever has changed since. */
  static CodeFingerprint ofCommitted(Repository repository) {
    String commit = git(repository.root(), "rev-parse", "--short=12", "HEAD").getFirst();
    return new CodeFingerprint(
        commit, hash(git(repository.root(), "ls-tree", "-r", "--full-tree", "HEAD")));
  }

  /** Of a listing as {@code git ls-tree -r} gives it: mode, kind and hash, a tab, the path. */
  static String hash(List<String> listing) {
    List<String> parts =
        listing.stream().filter(line -> runs(line.substring(line.indexOf('\t') + 1))).toList();
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Whether the file gets into something that runs in a soak. */
  static boolean runs(String path) {
    return path.equals("pom.xml")
        || (path.startsWith(REALM) && path.endsWith(".json"))
        || (BUILT.stream().anyMatch(path::startsWith)
            && (path.contains("/src/main/") || path.endsWith("/pom.xml")));
  }

  private static List<String> git(Path folder, String... arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new StackException("git " + arguments[0] + " failed: is this a git checkout?");
      }
      return output.lines().collect(Collectors.toList());
    } catch (IOException failed) {
      throw new StackException("git is needed to name the code that runs", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted", interrupted);
    }
  }
}
