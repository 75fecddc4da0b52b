package uk.datr.workforce.calculator.engine.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.formula.FormulaNames;
import uk.datr.workforce.calculator.engine.model.Role;
import uk.datr.workforce.calculator.engine.provenance.ValueSource;
import uk.datr.workforce.calculator.engine.trace.Node;
import uk.datr.workforce.calculator.engine.trace.Trace;
import uk.datr.workforce.calculator.engine.trace.Words;

/** A trace in plain English, with numbers rounded for reading (specification B7). */
public final class PlainLanguage {

  private static final int MATTERS_MOST = 3;
  private static final double NOTHING = 0.005;

  private final Trace trace;

  /** Renders a trace. */
  public PlainLanguage(Trace trace) {
    this.trace = trace;
  }

  /**
   * The working of a number: one line for it and for each number below it down to a depth, indented by level. Depth 0
   * is the line of the number alone.
   */
  public List<String> working(String id, int depth) {
    List<String> lines = new ArrayList<>();
    working(trace.node(id), "", depth, 0, lines);
    return List.copyOf(lines);
  }

  private void working(Node node, String name, int depth, int level, List<String> lines) {
    String called = name.isEmpty() ? "" : name + ": ";
    lines.add(
        "  ".repeat(level)
            + called
            + node.label()
            + ": "
            + Display.of(node.value(), node.unit())
            + origin(node));
    if (depth > 0 && !node.isInput()) {
      List<String> names = FormulaNames.of(node.formula());
      for (int index = 0; index < names.size(); index++) {
        working(
            trace.node(node.inputs().get(index)), names.get(index), depth - 1, level + 1, lines);
      }
    }
  }

  private static String origin(Node node) {
    ValueSource source = node.source();
    if (source != null) {
      String citation = source.citation() == null ? "" : ", " + source.citation();
      return " (" + words(source.provenance()) + citation + ")";
    }
    return " = " + node.formula().replace(" * ", " × ").replace(" / ", " ÷ ");
  }

  /** What a commissioner should know of a role: its figures, why, what matters most and on what they rest. */
  public List<String> story(Role role) {
    String name = Words.of(role);
    Node required = figure(role, "requiredWte");
    List<String> story = new ArrayList<>();
    story.add(
        "%s of %s are required, at %s."
            .formatted(shown(required), name, shown(figure(role, "annualCost"))));
    story.add(direct(role));
    Node structural = figure(role, "structuralWte");
    if (structural.value() >= NOTHING) {
      story.add(shown(structural) + " are for leading, supporting or supervising other roles.");
    }
    String gap = gap(role);
    if (gap != null) {
      story.add(gap);
    }
    Importance importance = Importance.of(trace, required.id());
    if (!importance.elasticities().isEmpty()) {
      story.add("What matters most: " + mattersMost(importance) + ".");
    }
    Double illustrative = importance.illustrativeShare();
    if (illustrative != null && illustrative > 0) {
      story.add(
          "About %s of the figure rests on illustrative parameters, which have no official source."
              .formatted(Display.of(illustrative, "share")));
    }
    return List.copyOf(story);
  }

  private String direct(Role role) {
    Node direct = figure(role, "directWte");
    if (!direct.formula().startsWith("max")) {
      return direct.formula().equals("0")
          ? "None of it is direct work with people."
          : shown(direct) + " are for direct work with people.";
    }
    Node workload = figure(role, "workloadWte");
    Node caseload = figure(role, "caseloadWte");
    String larger = caseload.value() > workload.value() ? "caseload" : "workload";
    return "By workload it is %s and by caseload %s; the larger one, by %s, is taken."
        .formatted(shown(workload), shown(caseload), larger);
  }

  private @Nullable String gap(Role role) {
    Node gap = trace.find("roles." + role + ".gapWte");
    if (gap == null) {
      return null;
    }
    String current = shown(figure(role, "currentWte"));
    if (Math.abs(gap.value()) < NOTHING) {
      return current + " are in post, as many as are required.";
    }
    return "%s are in post: %s %s than are required."
        .formatted(
            current,
            Display.of(Math.abs(gap.value()), gap.unit()),
            gap.value() < 0 ? "fewer" : "more");
  }

  private static String mattersMost(Importance importance) {
    return String.join(
        "; ",
        importance.elasticities().stream()
            .limit(MATTERS_MOST)
            .map(each ->
                "%s (1 %% more of it changes the figure by %s)"
                    .formatted(
                        each.label().substring(0, 1).toLowerCase(Locale.UK)
                            + each.label().substring(1),
                        Display.signedPercent(each.percent())))
            .toList());
  }

  private Node figure(Role role, String name) {
    return Objects.requireNonNull(trace.find("roles." + role + "." + name), name);
  }

  private static String shown(Node node) {
    return Display.of(node.value(), node.unit());
  }

  private static String words(Enum<?> provenance) {
    return provenance.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
