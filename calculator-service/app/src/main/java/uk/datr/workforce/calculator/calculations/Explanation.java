package uk.datr.workforce.calculator.calculations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.explanation.Elasticity;
import uk.datr.workforce.calculator.engine.explanation.Importance;
import uk.datr.workforce.calculator.engine.provenance.Provenance;
import uk.datr.workforce.calculator.engine.provenance.ValueSource;

/** How a number came about (specification B7). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "Explanation",
    description =
        "How a number came about: each node can be calculated again from its inputs to the same double by its substitution alone.")
public record Explanation(
    @Schema(required = true, description = "Id of the number", examples = "roles.NURSE.requiredWte")
        String figure,
    @Schema(
            required = true,
            description = "The number and what it rests on, down to the depth asked for")
        List<Node> nodes,
    @Schema(required = true, description = "The working in plain English, a line for each number")
        List<String> working,
    @Schema(required = true, description = "What a commissioner should know; of a role alone")
        List<String> story,
    @Schema(
            required = true,
            description =
                "Every value that the number rests on, the one it changes with most first")
        List<ValueThatMatters> importance,
    @Schema(
            description =
                "Part of all these changes, 0 to 1, that belongs to values without an official source",
            examples = "0.61")
        @Nullable Double illustrativeShare) {

  /** Keeps its own copies. */
  public Explanation {
    nodes = List.copyOf(nodes);
    working = List.copyOf(working);
    story = List.copyOf(story);
    importance = List.copyOf(importance);
  }

  static Explanation of(
      Importance importance, List<Node> nodes, List<String> working, List<String> story) {
    return new Explanation(
        importance.figure(),
        nodes,
        working,
        story,
        importance.elasticities().stream().map(ValueThatMatters::of).toList(),
        importance.illustrativeShare());
  }

  /** One number. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ExplanationNode", description = "One number and how it came about.")
  public record Node(
      @Schema(required = true, examples = "roles.NURSE.requiredWte") String id,
      @Schema(required = true, description = "What it is, in plain English") String label,
      @Schema(
              required = true,
              description =
                  "How it is calculated; its names stand for the inputs in their order; empty for a value of the request")
          String formula,
      @Schema(required = true, description = "The formula with its numbers") String substitution,
      @Schema(required = true) double value,
      @Schema(required = true, examples = "WTE") String unit,
      @Schema(required = true, description = "Ids of what it is calculated from")
          List<String> inputs,
      @Schema(required = true, description = "Kinds of sources that it rests on")
          List<Provenance> provenance,
      @Nullable Origin source,
      @Schema(description = "JSON pointer to a value of the request") @Nullable String pointer) {

    static Node of(uk.datr.workforce.calculator.engine.trace.Node node) {
      return new Node(
          node.id(),
          node.label(),
          node.formula(),
          node.substitution(),
          node.value(),
          node.unit(),
          node.inputs(),
          List.copyOf(node.provenance()),
          node.source() == null ? null : Origin.of(node.source()),
          node.pointer());
    }
  }

  /** Where a value comes from. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ValueSource", description = "Where a value comes from.")
  public record Origin(
      @Schema(required = true) Provenance provenance,
      @Schema(maxLength = 1000, description = "Publication or data set") @Nullable String citation,
      @Schema(maxLength = 30, description = "When it was published", examples = "2024-05-14")
          @Nullable String date,
      @Schema(maxLength = 2000, description = "What a reader should know") @Nullable String note) {

    /** A source as the interface shows it. */
    public static Origin of(ValueSource source) {
      return new Origin(source.provenance(), source.citation(), source.date(), source.note());
    }

    /** The source for the engine. */
    public ValueSource toSource() {
      return new ValueSource(provenance, citation, date, note);
    }
  }

  /** A value and what it does. */
  @Schema(name = "ValueThatMatters", description = "How much a number changes with one value.")
  public record ValueThatMatters(
      @Schema(required = true, description = "JSON pointer to the value") String pointer,
      @Schema(required = true) String label,
      @Schema(required = true) Provenance provenance,
      @Schema(
              required = true,
              description = "Change in per cent when the value alone is raised by 1 per cent")
          double percent) {

    static ValueThatMatters of(Elasticity each) {
      return new ValueThatMatters(each.pointer(), each.label(), each.provenance(), each.percent());
    }
  }
}
