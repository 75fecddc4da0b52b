package uk.datr.workforce.calculator.kitproof;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes the spans that would go to a collector. That there is such a bean switches traces on in the tests of this service. */
@ApplicationScoped
class KeptSpans implements SpanExporter {

  private final List<SpanData> spans = new CopyOnWriteArrayList<>();

  List<SpanData> all() {
    return List.copyOf(spans);
  }

  List<SpanData> ofTrace(String traceId) {
    return spans.stream().filter(span -> span.getTraceId().equals(traceId)).toList();
  }

  @Override
  public CompletableResultCode export(Collection<SpanData> ended) {
    spans.addAll(ended);
    return CompletableResultCode.ofSuccess();
  }

  @Override
  public CompletableResultCode flush() {
    return CompletableResultCode.ofSuccess();
  }

  @Override
  public CompletableResultCode shutdown() {
    return CompletableResultCode.ofSuccess();
  }
}
