package uk.datr.workforce.stack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks tar archives without any outside tool; symbolic links and file modes are kept, entries stay inside the folder. */
final class Archives {

  private Archives() {}

  /** Unpacks {@code archive} (.tar.gz) into {@code folder}, leaving out the archive's own top folder. */
  static void unpackTarGz(Path archive, Path folder) throws IOException {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(archive), 1 << 16);
        InputStream plain = new GZIPInputStream(bytes, 1 << 16)) {
      unpack(plain, folder, 1);
    }
  }

  /** Unpacks the .txz file called {@code entry} in {@code jar} into {@code folder}. */
  static void unpackTarXz(Path jar, String entry, Path folder) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      ZipEntry found = file.getEntry(entry);
      if (found == null) {
        throw new IOException(jar + " holds no " + entry);
      }
      try (InputStream plain =
          new XZInputStream(new BufferedInputStream(file.getInputStream(found)))) {
        unpack(plain, folder, 0);
      }
    }
  }

  private static void unpack(InputStream plain, Path folder, int topFoldersLeftOut)
      throws IOException {
    try (TarArchiveInputStream tar = new TarArchiveInputStream(plain)) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path name = Path.of(entry.getName()).normalize();
        if (name.startsWith("..")) {
          throw new IOException("An entry of the archive points outside its folder: " + name);
        }
        if (name.getNameCount() > topFoldersLeftOut && !name.toString().isEmpty()) {
          Path inside = name.subpath(topFoldersLeftOut, name.getNameCount());
          write(tar, entry, within(folder, folder.resolve(inside)), folder);
        }
      }
    }
  }

  private static void write(
      TarArchiveInputStream tar, TarArchiveEntry entry, Path target, Path folder)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.resolveSibling("."));
    if (entry.isSymbolicLink()) {
      Path link = Path.of(entry.getLinkName());
      within(folder, target.resolveSibling(link));
      Files.createSymbolicLink(target, link);
    } else if (entry.isFile()) {
      Files.copy(tar, target);
      Files.setPosixFilePermissions(target, permissions(entry.getMode()));
    }
  }

  private static Path within(Path folder, Path target) throws IOException {
    Path normal = target.normalize();
    if (!normal.startsWith(folder.normalize())) {
      throw new IOException("An entry of the archive points outside its folder: " + target);
    }
    return normal;
  }

  private static Set<PosixFilePermission> permissions(int mode) {
    StringBuilder text = new StringBuilder("rwxrwxrwx");
    for (int bit = 0; bit < text.length(); bit++) {
      if ((mode & (1 << (8 - bit))) == 0) {
        text.setCharAt(bit, '-');
      }
    }
    return PosixFilePermissions.fromString(text.toString());
  }
}
