package uk.datr.workforce.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class ArchivesTest {

  @TempDir private Path folder;
  private Path target;

  @BeforeEach
  void makeTarget() throws IOException {
    target = Files.createDirectory(folder.resolve("target"));
  }

  @Test
  void keepsModesAndLinksAndLeavesTheTopFolderOut() throws IOException {
    Path archive = gz(tar("top/bin/run", 0755, "echo"), link("top/bin/alias", "run"));

    Archives.unpackTarGz(archive, target);

    assertThat(target.resolve("bin/run")).hasContent("echo");
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(target.resolve("bin/run"))))
        .isEqualTo("rwxr-xr-x");
    assertThat(Files.readSymbolicLink(target.resolve("bin/alias"))).isEqualTo(Path.of("run"));
  }

  @Test
  void readsXzInsideAJar() throws IOException {
    Path jar = folder.resolve("binaries.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry("inner.txz"));
      ByteArrayOutputStream xz = new ByteArrayOutputStream();
      write(new XZOutputStream(xz, new LZMA2Options(0)), tar("./lib/a.so", 0644, "library"));
      out.write(xz.toByteArray());
    }

    Archives.unpackTarXz(jar, "inner.txz", target);

    assertThat(target.resolve("lib/a.so")).hasContent("library");
  }

  @Test
  void refusesAnEntryOutsideTheFolder() throws IOException {
    Path archive = gz(tar("top/../../evil", 0644, "x"));

    Archives.unpackTarGz(gz(tar("top/fine", 0644, "x")), target);
    assertThatThrownBy(() -> Archives.unpackTarGz(archive, target))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("outside");
    assertThat(folder.resolve("evil")).doesNotExist();
  }

  @Test
  void refusesALinkOutOfTheFolder() throws IOException {
    Path archive = gz(link("top/escape", "../../elsewhere"));

    assertThatThrownBy(() -> Archives.unpackTarGz(archive, target))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("outside");
  }

  private record Item(TarArchiveEntry entry, String content) {}

  private static Item tar(String name, int mode, String content) {
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setMode(mode);
    entry.setSize(content.length());
    return new Item(entry, content);
  }

  private static Item link(String name, String to) {
    TarArchiveEntry entry = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
    entry.setLinkName(to);
    return new Item(entry, "");
  }

  private Path gz(Item... items) throws IOException {
    Path archive = Files.createTempFile(folder, "archive", ".tar.gz");
    write(new GZIPOutputStream(Files.newOutputStream(archive)), items);
    return archive;
  }

  private static void write(OutputStream compressed, Item... items) throws IOException {
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(compressed)) {
      for (Item item : items) {
        tar.putArchiveEntry(item.entry());
        tar.write(item.content().getBytes(StandardCharsets.US_ASCII));
        tar.closeArchiveEntry();
      }
    }
  }
}
