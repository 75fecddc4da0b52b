package uk.datr.workforce.disclosure.model.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.disclosure.model.Cell;
import uk.datr.workforce.disclosure.model.CellKind;
import uk.datr.workforce.disclosure.model.Equation;
import uk.datr.workforce.disclosure.model.Insider;
import uk.datr.workforce.disclosure.model.Limit;
import uk.datr.workforce.disclosure.model.Policy;
import uk.datr.workforce.disclosure.model.Problem;
import uk.datr.workforce.disclosure.model.Ratio;
import uk.datr.workforce.disclosure.model.Rational;
import uk.datr.workforce.disclosure.model.Sensitivity;
import uk.datr.workforce.disclosure.model.check.Faults;
import uk.datr.workforce.disclosure.model.check.ProblemCheck;

/**
 * Reads a problem: {@code policy}, {@code cells}, {@code equations} and, where there are any, {@code insiders}, {@code
 * must_publish}, {@code ratios} and {@code limits}. A golden case is a problem as it stands: its name, reason, source
 * and expected answers are passed over, and of the publication that lies in it the ratios count as printed.
 */
public final class ProblemFile {

  private final StrictParser in;
  private @Nullable Policy policy;
  private final List<Cell> cells = new ArrayList<>();
  private final List<Equation> equations = new ArrayList<>();
  private final List<Insider> insiders = new ArrayList<>();
  private final List<String> mustPublish = new ArrayList<>();
  private final List<Ratio> ratios = new ArrayList<>();
  private final List<Limit> limits = new ArrayList<>();

  private ProblemFile(StrictParser in) {
    this.in = in;
  }

  /**
   * Reads and checks a problem. Faults of form are told first; what a file means is checked when its form is right.
   *
   * @throws IOException if the stream cannot be read
   */
  public static Reading<Problem> read(InputStream stream) throws IOException {
    Faults faults = new Faults();
    List<Problem> read = new ArrayList<>();
    StrictParser.read(stream, "", faults, parser -> read.addAll(new ProblemFile(parser).whole()));
    if (faults.isEmpty()) {
      ProblemCheck.check(read.getFirst(), faults);
    }
    return faults.isEmpty()
        ? new Reading.Usable<>(read.getFirst())
        : new Reading.Unusable<>(faults);
  }

  private List<Problem> whole() throws IOException {
    in.object(this::field, "policy", "cells", "equations");
    return policy == null
        ? List.of()
        : List.of(new Problem(policy, cells, equations, insiders, mustPublish, ratios, limits));
  }

  private boolean field(String name) throws IOException {
    switch (name) {
      case "policy" -> policy();
      case "cells" -> in.array(this::cell);
      case "equations" -> in.array(this::equation);
      case "insiders" -> in.array(this::insider);
      case "must_publish" -> mustPublish.addAll(in.names());
      case "ratios" -> in.array(() -> RatioFields.read(in).ifPresent(ratios::add));
      case "limits" -> in.array(this::limit);
      case "publication" -> in.object(this::publicationField);
      case "name", "why", "source", "expected" -> in.skip();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean publicationField(String name) throws IOException {
    if (name.equals("ratios")) {
      in.array(() -> RatioFields.read(in).ifPresent(ratios::add));
      return true;
    }
    return name.equals("cells") && in.skip();
  }

  private void policy() throws IOException {
    var read =
        new Object() {
          Optional<Integer> threshold = Optional.empty();
          Optional<Boolean> zerosPublished = Optional.empty();
          Optional<Rational> minWidth = Optional.empty();
        };
    in.object(
        name -> {
          switch (name) {
            case "threshold" -> read.threshold = in.whole();
            case "zeros_published" -> read.zerosPublished = in.truth();
            case "min_width" -> read.minWidth = in.number();
            default -> {
              return false;
            }
          }
          return true;
        },
        "threshold",
        "zeros_published",
        "min_width");
    if (read.threshold.isPresent()
        && read.zerosPublished.isPresent()
        && read.minWidth.isPresent()) {
      policy = new Policy(read.threshold.get(), read.zerosPublished.get(), read.minWidth.get());
    }
  }

  private void cell() throws IOException {
    var read =
        new Object() {
          Optional<String> id = Optional.empty();
          Optional<Rational> value = Optional.empty();
          CellKind kind = CellKind.COUNT;
          Sensitivity sensitivity = Sensitivity.BY_POLICY;
          Optional<Rational> needWidth = Optional.empty();
          boolean unpublished;
        };
    in.object(
        name -> {
          switch (name) {
            case "id" -> read.id = in.name();
            case "value" -> read.value = in.number();
            case "kind" -> read.kind = kind();
            case "sensitive" ->
                read.sensitivity =
                    in.truth().orElse(false) ? Sensitivity.SENSITIVE : Sensitivity.NOT_SENSITIVE;
            case "need_width" -> read.needWidth = in.number();
            case "unpublished" -> read.unpublished = in.truth().orElse(false);
            default -> {
              return false;
            }
          }
          return true;
        },
        "id",
        "value");
    if (read.id.isPresent() && read.value.isPresent()) {
      cells.add(
          new Cell(
              read.id.get(),
              read.value.get(),
              read.kind,
              read.sensitivity,
              read.needWidth,
              read.unpublished));
    }
  }

  private CellKind kind() throws IOException {
    return in.name()
        .flatMap(text ->
            switch (text) {
              case "count" -> Optional.of(CellKind.COUNT);
              case "amount" -> Optional.of(CellKind.AMOUNT);
              default -> in.invalid("A cell is a \"count\" or an \"amount\".");
            })
        .orElse(CellKind.COUNT);
  }

  private void equation() throws IOException {
    var read =
        new Object() {
          Optional<String> total = Optional.empty();
          List<String> parts = List.of();
        };
    in.object(
        name -> {
          switch (name) {
            case "total" -> read.total = in.name();
            case "parts" -> read.parts = in.names();
            default -> {
              return false;
            }
          }
          return true;
        },
        "total",
        "parts");
    read.total.ifPresent(total -> equations.add(new Equation(total, read.parts)));
  }

  private void insider() throws IOException {
    var read =
        new Object() {
          Optional<String> name = Optional.empty();
          Optional<String> group = Optional.empty();
          List<String> knows = List.of();
        };
    in.object(
        name -> {
          switch (name) {
            case "name" -> read.name = in.name();
            case "knows" -> read.knows = in.names();
            case "group" -> read.group = in.name();
            default -> {
              return false;
            }
          }
          return true;
        },
        "name",
        "knows");
    read.name.ifPresent(name -> insiders.add(new Insider(name, read.knows, read.group)));
  }

  private void limit() throws IOException {
    var read =
        new Object() {
          Optional<String> cell = Optional.empty();
          Optional<Rational> times = Optional.empty();
          Optional<String> of = Optional.empty();
        };
    in.object(
        name -> {
          switch (name) {
            case "cell" -> read.cell = in.name();
            case "times" -> read.times = in.number();
            case "of" -> read.of = in.name();
            default -> {
              return false;
            }
          }
          return true;
        },
        "cell",
        "times",
        "of");
    if (read.cell.isPresent() && read.times.isPresent() && read.of.isPresent()) {
      limits.add(new Limit(read.cell.get(), read.times.get(), read.of.get()));
    }
  }
}
