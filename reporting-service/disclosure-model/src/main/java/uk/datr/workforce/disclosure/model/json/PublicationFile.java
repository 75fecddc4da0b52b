package uk.datr.workforce.disclosure.model.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.datr.workforce.disclosure.model.Problem;
import uk.datr.workforce.disclosure.model.Publication;
import uk.datr.workforce.disclosure.model.Ratio;
import uk.datr.workforce.disclosure.model.Rational;
import uk.datr.workforce.disclosure.model.Shown;
import uk.datr.workforce.disclosure.model.check.FaultKind;
import uk.datr.workforce.disclosure.model.check.Faults;
import uk.datr.workforce.disclosure.model.check.PublicationCheck;

/**
 * A publication as a file: {@code {"cells": {id: {"value": n} | {"hidden": true} | {"low": a, "high": b}}}} and, where
 * there are any, {@code ratios}.
 */
public final class PublicationFile {

  private static final String ROOT = "/publication";

  private PublicationFile() {}

  /**
   * Reads a publication and checks it against its problem. Faults of form are told first.
   *
   * @param problem without faults
   * @throws IOException if the stream cannot be read
   */
  public static Reading<Publication> read(InputStream stream, Problem problem) throws IOException {
    Faults faults = new Faults();
    Map<String, Shown> cells = new LinkedHashMap<>();
    List<Ratio> ratios = new ArrayList<>();
    StrictParser.read(
        stream,
        ROOT,
        faults,
        in ->
            in.object(
                name -> {
                  switch (name) {
                    case "cells" ->
                        in.object(id -> {
                          shown(in, id, faults).ifPresent(shown -> cells.put(id, shown));
                          return true;
                        });
                    case "ratios" -> in.array(() -> RatioFields.read(in).ifPresent(ratios::add));
                    default -> {
                      return false;
                    }
                  }
                  return true;
                },
                "cells"));
    Publication publication = new Publication(cells, ratios);
    if (faults.isEmpty()) {
      PublicationCheck.check(problem, publication, faults);
    }
    return faults.isEmpty() ? new Reading.Usable<>(publication) : new Reading.Unusable<>(faults);
  }

  private static Optional<Shown> shown(StrictParser in, String id, Faults faults)
      throws IOException {
    var read =
        new Object() {
          Optional<Rational> value = Optional.empty();
          Optional<Boolean> hidden = Optional.empty();
          Optional<Rational> low = Optional.empty();
          Optional<Rational> high = Optional.empty();
        };
    in.object(name -> {
      switch (name) {
        case "value" -> read.value = in.number();
        case "hidden" -> read.hidden = in.truth();
        case "low" -> read.low = in.number();
        case "high" -> read.high = in.number();
        default -> {
          return false;
        }
      }
      return true;
    });
    boolean value = read.value.isPresent();
    boolean hidden = read.hidden.orElse(false);
    boolean bounds = read.low.isPresent() && read.high.isPresent();
    boolean partly = read.low.isPresent() != read.high.isPresent();
    boolean unhidden = read.hidden.isPresent() && !hidden;
    if ((value ? 1 : 0) + (hidden ? 1 : 0) + (bounds ? 1 : 0) != 1 || partly || unhidden) {
      faults.add(
          FaultKind.INVALID_VALUE,
          ROOT + "/cells/" + id,
          "A cell has either a value, or \"hidden\": true, or low and high.");
      return Optional.empty();
    }
    if (value) {
      return Optional.of(new Shown.Value(read.value.get()));
    }
    return Optional.of(
        hidden ? new Shown.Hidden() : new Shown.Between(read.low.get(), read.high.get()));
  }

  /**
   * Writes a publication.
   *
   * @throws IOException if the stream cannot be written
   */
  public static void write(Publication publication, OutputStream stream) throws IOException {
    try (JsonGenerator out = new JsonFactory().createGenerator(stream)) {
      out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      out.writeStartObject();
      out.writeObjectFieldStart("cells");
      for (Map.Entry<String, Shown> cell : publication.cells().entrySet()) {
        out.writeRaw(out.getOutputContext().hasCurrentIndex() ? "\n" : "");
        out.writeObjectFieldStart(cell.getKey());
        switch (cell.getValue()) {
          case Shown.Value value -> number(out, "value", value.value());
          case Shown.Hidden _ -> out.writeBooleanField("hidden", true);
          case Shown.Between between -> {
            number(out, "low", between.low());
            number(out, "high", between.high());
          }
        }
        out.writeEndObject();
      }
      out.writeEndObject();
      if (!publication.ratios().isEmpty()) {
        ratios(out, publication.ratios());
      }
      out.writeEndObject();
      out.writeRaw('\n');
    }
  }

  private static void ratios(JsonGenerator out, List<Ratio> ratios) throws IOException {
    out.writeArrayFieldStart("ratios");
    for (Ratio ratio : ratios) {
      out.writeStartObject();
      out.writeStringField("num", ratio.num());
      out.writeStringField("den", ratio.den());
      number(out, "scale", ratio.scale());
      out.writeStringField("shown", decimal(ratio.shown()).toPlainString());
      out.writeNumberField("dp", ratio.dp());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void number(JsonGenerator out, String name, Rational value) throws IOException {
    out.writeFieldName(name);
    out.writeNumber(decimal(value).toPlainString());
  }

  // All numbers come from decimals, so that the division ends.
  private static BigDecimal decimal(Rational value) {
    BigDecimal quotient =
        new BigDecimal(value.numerator()).divide(new BigDecimal(value.denominator()));
    return quotient.scale() < 0 ? quotient.setScale(0) : quotient;
  }
}
