package uk.datr.workforce.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How PostgreSQL is run, which refuses to run as root: an ordinary user runs it plainly; root through {@code unshare -U}, in whose
 * user namespace nobody is root, or where that is not allowed through {@code setpriv} as the user "nobody".
 */
enum UnprivilegedCommand {
  PLAIN,
  UNSHARE,
  SETPRIV;

  private static final int NOBODY = 65534;

  private List<String> prefix() {
    return switch (this) {
      case PLAIN -> List.of();
      case UNSHARE -> List.of("unshare", "-U");
      // Nobody may not look into root's folders; the capability lets it, and so the data folder may
      // stay where it is.
      case SETPRIV ->
          List.of(
              "setpriv",
              "--reuid=" + NOBODY,
              "--regid=" + NOBODY,
              "--clear-groups",
              "--inh-caps=-all,+dac_override",
              "--ambient-caps=-all,+dac_override");
    };
  }

  /** The first way that works for the user who runs this. */
  static UnprivilegedCommand forThisUser() {
    if (!isRoot()) {
      return PLAIN;
    }
    return Stream.of(UNSHARE, SETPRIV)
        .filter(UnprivilegedCommand::works)
        .findFirst()
        .orElseThrow(() ->
            new StackException(
                "PostgreSQL does not run as root, and neither 'unshare -U' nor 'setpriv' (package util-linux) works here."
                    + " Run this as an ordinary user."));
  }

  private static boolean isRoot() {
    try {
      return Files.getAttribute(Path.of("/proc/self"), "unix:uid") instanceof Integer uid
          && uid == 0;
    } catch (IOException unknown) {
      return "root".equals(System.getProperty("user.name"));
    }
  }

  private boolean works() {
    try {
      return new ProcessBuilder(command(List.of("true")))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException absent) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  List<String> command(List<String> command) {
    List<String> whole = new ArrayList<>(prefix());
    whole.addAll(command);
    return whole;
  }

  /** The cache for programs: nobody cannot execute what lies in root's home, so that with setpriv they lie elsewhere. */
  PartsCache programs(PartsCache usual) {
    if (this != SETPRIV) {
      return usual;
    }
    Path shared = Path.of("/var/tmp/datr-workforce-root");
    try {
      Files.createDirectories(shared);
      if (!Integer.valueOf(0)
          .equals(Files.getAttribute(shared, "unix:uid", LinkOption.NOFOLLOW_LINKS))) {
        throw new StackException(shared + " does not belong to root: delete it.");
      }
    } catch (IOException failed) {
      throw new StackException("Cannot create " + shared, failed);
    }
    return new PartsCache(shared);
  }

  /** Gives a data folder to the user that the command runs as; root's stays root's in a user namespace. */
  void own(Path folder) {
    if (this == PLAIN) {
      return;
    }
    int owner = this == SETPRIV ? NOBODY : 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        Files.setAttribute(file, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(file, "unix:gid", owner, LinkOption.NOFOLLOW_LINKS);
      }
    } catch (IOException failed) {
      throw new StackException("Cannot change the owner of " + folder, failed);
    }
  }
}
