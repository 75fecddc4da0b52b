package uk.datr.workforce.kit.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {

  private static String row(List<?> cells) throws IOException {
    StringWriter text = new StringWriter();
    new CsvWriter(text).row(cells);
    return text.toString();
  }

  @Test
  void cellsAreQuotedWhereTheyHaveTo() throws IOException {
    assertThat(row(List.of("plain", "a,b", "say \"hi\"", "two\nlines", " edge")))
        .isEqualTo("plain,\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",\" edge\"\r\n");
  }

  @Test
  void zeroAndNothingAreKeptApart() throws IOException {
    assertThat(row(Arrays.asList(0, null, new BigDecimal("0.00"), true, "")))
        .isEqualTo("0,,0.00,true,\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+44 20",
        "-2",
        "@cmd",
        "\t=1",
        "\r=1",
        " =1",
        "\u00a0=1",
        "\uff1dHYPERLINK()",
        "\ttab",
        "=cmd|' /C calc'!A0\nx"
      })
  void aTextThatCouldBeAFormulaIsMadeHarmless(String text) throws IOException {
    assertThat(row(List.of(text)).replace("\"", "")).startsWith("'" + text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1", "'=1", "''=1", "'", "''", "'tis", "it's", "\t=1", "'\tx", "'-", "plain", " '=1"
      })
  void whatWasWrittenIsRestored(String text) throws IOException {
    String cell = row(List.of(text)).strip();
    String read = cell.startsWith("\"") ? cell.substring(1, cell.length() - 1) : cell;
    assertThat(CsvWriter.restored(text.isBlank() ? text : read)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"A-B", "1=1", "a@b.example", "ORG-1001"})
  void anyOtherTextStaysAsItIs(String text) throws IOException {
    assertThat(row(List.of(text))).isEqualTo(text + "\r\n");
  }

  @Test
  void aNumberIsNoFormula() throws IOException {
    assertThat(row(List.of(-1, new BigDecimal("-0.5")))).isEqualTo("-1,-0.5\r\n");
  }
}
