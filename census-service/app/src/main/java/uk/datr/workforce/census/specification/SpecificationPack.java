package uk.datr.workforce.census.specification;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import uk.datr.workforce.census.returns.seals.Sha256;

/**
 * The specification of a collection as files.
 *
 * @param collection what it was made from
 * @param parts the files in their order
 */
record SpecificationPack(SpecifiedCollection collection, List<PackPart> parts) {

  /** Every file has this time, so that the same files make the same bytes. The form has no zone. */
  private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

  SpecificationPack {
    parts = List.copyOf(parts);
  }

  Optional<PackPart> part(String name) {
    return parts.stream().filter(part -> part.name().equals(name)).findFirst();
  }

  /**
   * All files as one ZIP. They are stored and not compressed: what a compressor makes differs between systems, and the hash
   * is to be the same wherever the service runs.
   */
  byte[] archive() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setMethod(ZipOutputStream.STORED);
      for (PackPart part : parts) {
        byte[] content = part.bytes();
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(part.name());
        entry.setTimeLocal(TIME);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Memory can be written to.", e);
    }
    return bytes.toByteArray();
  }

  /** The hash of an archive in hexadecimal digits. */
  static String sha256(byte[] archive) {
    return HexFormat.of().formatHex(Sha256.digest(archive));
  }
}
