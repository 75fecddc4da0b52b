package uk.datr.workforce.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import uk.datr.workforce.calculator.engine.program.Program;
import uk.datr.workforce.calculator.engine.provenance.Sources;
import uk.datr.workforce.calculator.engine.request.CalculationRequest;
import uk.datr.workforce.calculator.engine.trace.Node;
import uk.datr.workforce.calculator.engine.trace.Trace;
import uk.datr.workforce.calculator.engine.trace.Tracing;
import uk.datr.workforce.stack.Repository;

/**
 * Calculates the worked example of the specification over HTTP, beside a bare loop over the same steps of arithmetic in this
 * program.
 */
final class CalculationBenchmark implements Benchmark {

  static final String WORK = "calculate the worked example";

  private static final List<Arrivals> ARRIVALS =
      List.of(
          new Arrivals.Closed(1),
          new Arrivals.Closed(4),
          new Arrivals.Closed(16),
          new Arrivals.Open(50));
  private static final int CALLS = 500;
  private static final Path EXAMPLE =
      Path.of("calculator-service/engine/src/test/resources/worked-example/request.json");

  @Override
  public List<Figure> run(Workbench bench) throws Exception {
    ObjectMapper mapper = new ObjectMapper();
    JsonNode example = mapper.readTree(Repository.find().root().resolve(EXAMPLE).toFile());
    String body = example.toString();
    Trace trace = traced(mapper.treeToValue(example, CalculationRequest.class));
    List<Node> inputs = trace.inputs();
    double[] values = inputs.stream().mapToDouble(Node::value).toArray();
    List<String> variables = inputs.stream().map(Node::id).toList();
    List<String> figures =
        trace.nodes().values().stream().filter(node -> !node.isInput()).map(Node::id).toList();
    ThreadLocal<Program> programs =
        ThreadLocal.withInitial(() -> Program.of(trace, variables, figures));
    Operation calculate =
        _ ->
            bench
                .analyst()
                .send("POST", bench.platform().calculator(), "/calculator/v1/calculations", body)
                .expect(200);
    Operation bare =
        _ -> {
          if (programs.get().run(values).length != figures.size()) {
            throw new IllegalStateException("A figure is missing");
          }
        };
    List<Figure> measured = new ArrayList<>();
    // Every run begins with code that is compiled.
    new Arrivals.Closed(2).measure(CALLS, calculate);
    new Arrivals.Closed(2).measure(CALLS, bare);
    for (Arrivals arrivals : ARRIVALS) {
      bench.awaitQuiet();
      measured.add(
          new Figure(
              WORK, Figure.Subject.SERVICE, arrivals.label(), arrivals.measure(CALLS, calculate)));
      measured.add(
          new Figure(WORK, Figure.Subject.BARE, arrivals.label(), arrivals.measure(CALLS, bare)));
    }
    return measured;
  }

  private static Trace traced(CalculationRequest request) {
    return switch (Tracing.of(request, Sources.NONE)) {
      case Tracing.Traced(Trace trace) -> trace;
      case Tracing.Refused refused ->
          throw new IllegalStateException(refused.findings().toString());
    };
  }
}
