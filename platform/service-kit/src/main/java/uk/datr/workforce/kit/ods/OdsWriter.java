package uk.datr.workforce.kit.ods;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a spreadsheet as OpenDocument 1.3 has it, row by row, so that a long one needs no memory. The same cells give the
 * same bytes. A text is always a text: nothing that begins like a formula is calculated, since formulas have a place of
 * their own in a cell, which is never written. What is not known stays empty.
 */
public final class OdsWriter implements Closeable {

  /** The media type of what is written. */
  public static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.spreadsheet";

  private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
  private static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
  private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
  private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
  private static final String FO = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";
  private static final String HEADING = "heading";

  /** What other programs take as the name of a sheet. */
  private static final int LONGEST_NAME = 31;

  /** Any time that fits a zip file without extensions: files of the same content are the same bytes. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

  private static final String MANIFEST =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">\
      <manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="%s"/>\
      <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>\
      </manifest:manifest>
      """
          .formatted(MEDIA_TYPE);

  private final ZipOutputStream zip;
  private final XMLStreamWriter xml;
  private final Set<String> names = new HashSet<>();
  private boolean inSheet;

  /** Begins a spreadsheet; closing it closes the stream. */
  public OdsWriter(OutputStream out) throws IOException {
    zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    stored("mimetype", MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII));
    zip.putNextEntry(entry("META-INF/manifest.xml"));
    zip.write(MANIFEST.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
    zip.putNextEntry(entry("content.xml"));
    try {
      xml = XMLOutputFactory.newFactory().createXMLStreamWriter(zip, "UTF-8");
      begin();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** Begins the next sheet. Its name is shortened and altered where other programs would not take it. */
  public void sheet(String name) throws IOException {
    written(() -> {
      endSheet();
      xml.writeStartElement("table:table");
      xml.writeAttribute("table:name", unique(name));
      inSheet = true;
    });
  }

  /** Writes a row of headings. */
  public void heading(List<String> cells) throws IOException {
    row(cells, HEADING);
  }

  /** Writes a row: numbers and truth values as such, everything else as text. */
  public void row(List<? extends @Nullable Object> cells) throws IOException {
    row(cells, null);
  }

  @Override
  public void close() throws IOException {
    written(() -> {
      endSheet();
      xml.writeEndDocument();
      xml.close();
    });
    zip.closeEntry();
    zip.close();
  }

  private void begin() throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("office:document-content");
    xml.writeAttribute("xmlns:office", OFFICE);
    xml.writeAttribute("xmlns:style", STYLE);
    xml.writeAttribute("xmlns:text", TEXT);
    xml.writeAttribute("xmlns:table", TABLE);
    xml.writeAttribute("xmlns:fo", FO);
    xml.writeAttribute("office:version", "1.3");
    xml.writeStartElement("office:automatic-styles");
    xml.writeStartElement("style:style");
    xml.writeAttribute("style:name", HEADING);
    xml.writeAttribute("style:family", "table-cell");
    xml.writeEmptyElement("style:text-properties");
    xml.writeAttribute("fo:font-weight", "bold");
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeStartElement("office:body");
    xml.writeStartElement("office:spreadsheet");
  }

  private void row(List<? extends @Nullable Object> cells, @Nullable String style)
      throws IOException {
    if (!inSheet) {
      throw new IllegalStateException("A row stands in a sheet.");
    }
    written(() -> {
      xml.writeStartElement("table:table-row");
      for (Object cell : cells) {
        cell(cell, style);
      }
      xml.writeEndElement();
    });
  }

  private void cell(@Nullable Object value, @Nullable String style) throws XMLStreamException {
    if (value == null) {
      xml.writeEmptyElement("table:table-cell");
      return;
    }
    xml.writeStartElement("table:table-cell");
    if (style != null) {
      xml.writeAttribute("table:style-name", style);
    }
    switch (value) {
      case Number number -> {
        xml.writeAttribute("office:value-type", "float");
        xml.writeAttribute("office:value", number.toString());
        paragraphs(number.toString());
      }
      case Boolean truth -> {
        xml.writeAttribute("office:value-type", "boolean");
        xml.writeAttribute("office:boolean-value", truth.toString());
        paragraphs(truth.toString());
      }
      default -> {
        xml.writeAttribute("office:value-type", "string");
        paragraphs(value.toString());
      }
    }
    xml.writeEndElement();
  }

  private void paragraphs(String text) throws XMLStreamException {
    for (String line : text.split("\\R", -1)) {
      xml.writeStartElement("text:p");
      characters(line);
      xml.writeEndElement();
    }
  }

  /** OpenDocument takes several spaces for one, and XML takes most control characters not at all. */
  private void characters(String line) throws XMLStreamException {
    StringBuilder plain = new StringBuilder();
    boolean afterSpace = true;
    for (int character : line.codePoints().toArray()) {
      if (character == '\t' || (character == ' ' && afterSpace)) {
        xml.writeCharacters(plain.toString());
        plain.setLength(0);
        xml.writeEmptyElement(character == ' ' ? "text:s" : "text:tab");
      } else {
        plain.appendCodePoint(isXml(character) ? character : 0xFFFD);
      }
      afterSpace = character == ' ';
    }
    xml.writeCharacters(plain.toString());
  }

  private static boolean isXml(int character) {
    return character >= 0x20
        && character != 0xFFFE
        && character != 0xFFFF
        && !(character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
  }

  private void endSheet() throws XMLStreamException {
    if (inSheet) {
      xml.writeEndElement();
      inSheet = false;
    }
  }

  private String unique(String name) {
    String allowed = name.replaceAll("[\\[\\]*?:/\\\\'\\p{Cntrl}]", " ").strip();
    String base = shortened(allowed.isEmpty() ? "Sheet" : allowed, LONGEST_NAME);
    String unique = base;
    for (int number = 2; !names.add(unique.toLowerCase(Locale.ROOT)); number++) {
      String suffix = " " + number;
      unique = shortened(base, LONGEST_NAME - suffix.length()) + suffix;
    }
    return unique;
  }

  private static String shortened(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }

  private void stored(String name, byte[] bytes) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    ZipEntry entry = entry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(crc.getValue());
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  private static ZipEntry entry(String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    return entry;
  }

  private static void written(Writing writing) throws IOException {
    try {
      writing.write();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** Something that is written. */
  @FunctionalInterface
  private interface Writing {
    void write() throws XMLStreamException;
  }
}
