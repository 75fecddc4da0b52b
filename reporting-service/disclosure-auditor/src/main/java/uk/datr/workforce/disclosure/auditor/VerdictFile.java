package uk.datr.workforce.disclosure.auditor;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import uk.datr.workforce.disclosure.auditor.proof.Bound;
import uk.datr.workforce.disclosure.auditor.proof.Origin;
import uk.datr.workforce.disclosure.auditor.proof.Proof;
import uk.datr.workforce.disclosure.auditor.proof.ProofText;
import uk.datr.workforce.disclosure.model.Rational;
import uk.datr.workforce.disclosure.model.check.Fault;
import uk.datr.workforce.disclosure.model.check.Faults;

/** A verdict, or the faults of an unusable input, as JSON. */
public final class VerdictFile {

  private static final int DECIMALS = 6;

  private VerdictFile() {}

  /**
   * Writes a verdict.
   *
   * @param hash of the input
   * @param took from the start of the audit to its end
   * @throws IOException if the stream cannot be written
   */
  public static void write(Verdict verdict, String hash, Duration took, OutputStream stream)
      throws IOException {
    try (JsonGenerator out = generator(stream)) {
      out.writeStartObject();
      out.writeBooleanField("safe", verdict.isSafe());
      out.writeStringField("input_sha256", hash);
      out.writeNumberField("run_time_ms", took.toMillis());
      counts(verdict, out);
      ReaderVerdict all = verdict.publicReader();
      reader(all, out);
      out.writeArrayFieldStart("insiders");
      for (ReaderVerdict insider : verdict.readers().subList(1, verdict.readers().size())) {
        out.writeStartObject();
        out.writeStringField("name", insider.reader());
        out.writeBooleanField("safe", insider.isSafe());
        reader(insider, out);
        out.writeEndObject();
      }
      out.writeEndArray();
      proofs(verdict, out);
      out.writeEndObject();
      out.writeRaw('\n');
    }
  }

  /**
   * Writes faults.
   *
   * @throws IOException if the stream cannot be written
   */
  public static void write(Faults faults, OutputStream stream) throws IOException {
    try (JsonGenerator out = generator(stream)) {
      out.writeStartObject();
      out.writeBooleanField("usable", false);
      out.writeArrayFieldStart("faults");
      for (Fault fault : faults.kept()) {
        out.writeStartObject();
        out.writeStringField("kind", fault.kind().name());
        out.writeStringField("where", fault.where());
        out.writeStringField("message", fault.message());
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeNumberField("more", faults.more());
      out.writeEndObject();
      out.writeRaw('\n');
    }
  }

  private static JsonGenerator generator(OutputStream stream) throws IOException {
    JsonGenerator out = new JsonFactory().createGenerator(stream);
    out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    out.setPrettyPrinter(new DefaultPrettyPrinter());
    return out;
  }

  private static void counts(Verdict verdict, JsonGenerator out) throws IOException {
    Verdict.Work work = verdict.work();
    out.writeObjectFieldStart("counts");
    out.writeNumberField("cells", work.cells());
    out.writeNumberField("relations", work.relations());
    out.writeNumberField("unknown_cells", work.unknown());
    out.writeNumberField("parts", work.parts());
    out.writeNumberField("largest_part", work.largestPart());
    out.writeNumberField("simplex_steps", work.pivots());
    out.writeNumberField("readers", verdict.readers().size());
    out.writeNumberField("sensitive", verdict.publicReader().judged());
    out.writeNumberField("unsafe_for_public", verdict.publicReader().unsafe().size());
    out.writeNumberField(
        "unsafe_for_any",
        verdict.readers().stream()
            .flatMap(reader -> reader.unsafe().stream())
            .map(cell -> cell.cell().id())
            .distinct()
            .count());
    out.writeEndObject();
  }

  private static void reader(ReaderVerdict reader, JsonGenerator out) throws IOException {
    ids("unsafe", reader.unsafe(), out);
    ids("exactly_known", reader.cells().stream().filter(CellVerdict::isExactlyKnown).toList(), out);
    out.writeArrayFieldStart("sensitive");
    for (CellVerdict cell : reader.cells()) {
      out.writeStartObject();
      out.writeStringField("cell", cell.cell().id());
      number("low", Optional.of(cell.least()), RoundingMode.CEILING, out);
      number("high", cell.greatest(), RoundingMode.FLOOR, out);
      out.writeStringField("real_low", cell.low().toString());
      if (cell.high().isPresent()) {
        out.writeStringField("real_high", cell.high().get().toString());
      } else {
        out.writeNullField("real_high");
      }
      number("need_width", Optional.of(cell.needed()), RoundingMode.CEILING, out);
      out.writeBooleanField("safe", cell.isSafe());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void ids(String name, List<CellVerdict> cells, JsonGenerator out)
      throws IOException {
    out.writeArrayFieldStart(name);
    for (CellVerdict cell : cells) {
      out.writeString(cell.cell().id());
    }
    out.writeEndArray();
  }

  private static void proofs(Verdict verdict, JsonGenerator out) throws IOException {
    out.writeArrayFieldStart("proofs");
    for (ReaderVerdict reader : verdict.readers()) {
      for (CellVerdict cell : reader.unsafe()) {
        if (cell.proof().isPresent()) {
          proof(reader.reader(), cell, cell.proof().get(), out);
        }
      }
    }
    out.writeEndArray();
  }

  private static void proof(String reader, CellVerdict cell, Proof proof, JsonGenerator out)
      throws IOException {
    out.writeStartObject();
    out.writeStringField("reader", reader);
    out.writeStringField("cell", cell.cell().id());
    out.writeStringField(
        "so", end(proof.low()) + proof.high().map(high -> " and " + end(high)).orElse(""));
    out.writeArrayFieldStart("because");
    for (String sentence : ProofText.of(proof)) {
      out.writeString(sentence);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private static String end(Bound bound) {
    String sign =
        switch (bound.side()) {
          case LOW -> " ≥ ";
          case HIGH -> " ≤ ";
        };
    return bound.cell() + sign + bound.value() + (bound.origin() == Origin.STEP ? "" : " (given)");
  }

  /** As a decimal number, cut inwards where it has no end; the exact fraction stands beside it. */
  private static void number(
      String name, Optional<Rational> value, RoundingMode inwards, JsonGenerator out)
      throws IOException {
    if (value.isEmpty()) {
      out.writeNullField(name);
      return;
    }
    BigDecimal decimal =
        new BigDecimal(value.get().numerator())
            .divide(new BigDecimal(value.get().denominator()), DECIMALS, inwards)
            .stripTrailingZeros();
    out.writeFieldName(name);
    out.writeNumber(decimal.toPlainString());
  }
}
