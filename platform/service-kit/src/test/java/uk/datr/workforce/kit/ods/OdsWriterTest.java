package uk.datr.workforce.kit.ods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.miachm.sods.Range;
import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OdsWriterTest {

  @Test
  void anotherProgramReadsWhatWasWritten() throws IOException {
    byte[] bytes =
        written(ods -> {
          ods.sheet("Figures");
          ods.heading(List.of("Role", "WTE", "Short"));
          ods.row(Arrays.asList("NURSE", 1.5109363, true));
          ods.row(Arrays.asList("GP", null, false));
          ods.sheet("Notes");
          ods.row(List.of("One & <two>"));
        });
    SpreadSheet read = new SpreadSheet(new ByteArrayInputStream(bytes));

    assertThat(read.getSheets()).extracting(Sheet::getName).containsExactly("Figures", "Notes");
    Range figures = read.getSheet("Figures").getDataRange();
    assertThat(figures.getValues()[0]).containsExactly("Role", "WTE", "Short");
    assertThat(figures.getValues()[1]).containsExactly("NURSE", 1.5109363, true);
    assertThat(figures.getValues()[2]).containsExactly("GP", null, false);
    assertThat(read.getSheet("Notes").getDataRange().getValue()).isEqualTo("One & <two>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "=HYPERLINK(\"http://example.org\")",
        "\t=1",
        "\r=1"
      })
  void aTextThatLooksLikeAFormulaStaysAText(String text) throws IOException {
    byte[] bytes =
        written(ods -> {
          ods.sheet("Sheet");
          ods.row(List.of(text));
        });
    Range cell = new SpreadSheet(new ByteArrayInputStream(bytes)).getSheet(0).getDataRange();

    assertThat(cell.getFormula()).isNull();
    assertThat(cell.getValue()).isInstanceOf(String.class);
    assertThat(content(bytes)).doesNotContain("formula").contains("office:value-type=\"string\"");
  }

  @Test
  void charactersThatXmlDoesNotTakeAreReplaced() throws IOException {
    byte[] bytes =
        written(ods -> {
          ods.sheet("Sheet");
          ods.row(List.of("a\u0000b\u0001c\uD800d", "two\nlines", "three   spaces"));
        });

    assertThat(content(bytes))
        .contains("a\uFFFDb\uFFFDc\uFFFDd")
        .contains("<text:p>two</text:p><text:p>lines</text:p>")
        .contains("three <text:s></text:s><text:s></text:s>spaces".replace("></text:s>", "/>"));
  }

  @Test
  void namesOfSheetsAreThoseThatOtherProgramsTake() throws IOException {
    byte[] bytes =
        written(ods -> {
          ods.sheet("How this: was [worked] out, in full detail");
          ods.sheet("How this: was [worked] out, in full detail");
          ods.sheet("???");
        });

    assertThat(new SpreadSheet(new ByteArrayInputStream(bytes)).getSheets())
        .extracting(Sheet::getName)
        .containsExactly(
            "How this  was  worked  out, in ", "How this  was  worked  out, i 2", "Sheet");
  }

  @Test
  void theSameCellsAreTheSameBytesAndBeginWithTheirType() throws IOException {
    Content content =
        ods -> {
          ods.sheet("Sheet");
          ods.row(List.of(1));
        };

    assertThat(written(content)).isEqualTo(written(content));
    assertThat(
            new String(
                written(content), 30, 8 + OdsWriter.MEDIA_TYPE.length(), StandardCharsets.US_ASCII))
        .isEqualTo("mimetype" + OdsWriter.MEDIA_TYPE);
  }

  @Test
  void aRowWithoutASheetIsRefused() {
    assertThatThrownBy(() -> written(ods -> ods.row(List.of(1))))
        .isInstanceOf(IllegalStateException.class);
  }

  /** What a test writes. */
  @FunctionalInterface
  private interface Content {
    void write(OdsWriter ods) throws IOException;
  }

  private static byte[] written(Content content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OdsWriter ods = new OdsWriter(out)) {
      content.write(ods);
    }
    return out.toByteArray();
  }

  private static String content(byte[] bytes) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("content.xml")) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new IOException("No content");
  }
}
