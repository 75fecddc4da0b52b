package uk.datr.workforce.kit.traces;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A step of a trace: a span that takes nothing but numbers, constants and the ids of operations. It has no way in for a
 * text, so that what a request says or an exception tells cannot get into it.
 */
public final class Step {

  /** The step of what no trace is kept of. */
  public static final Step NONE = new Step(Span.getInvalid());

  private static final AttributeKey<String> OPERATION =
      AttributeKey.stringKey("workforce.operation");

  private static final AttributeKey<Long> STATUS =
      AttributeKey.longKey("http.response.status_code");

  private static final AttributeKey<String> PROBLEM = AttributeKey.stringKey("workforce.problem");

  private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("workforce.outcome");

  private static final int SERVER_ERROR = 500;

  private final Span span;

  Step(Span span) {
    this.span = span;
  }

  /** This step as the one before the next, in the form of W3C Trace Context; null when no trace is kept. */
  public @Nullable String traceparent() {
    SpanContext step = span.getSpanContext();
    return step.isSampled()
        ? "00-" + step.getTraceId() + "-" + step.getSpanId() + "-" + step.getTraceFlags().asHex()
        : null;
  }

  /** The id of the trace, 32 hexadecimal digits; null when no trace is kept. */
  public @Nullable String traceId() {
    SpanContext step = span.getSpanContext();
    return step.isSampled() ? step.getTraceId() : null;
  }

  /** The operation that a request turned out to be, by the name of its method. */
  void is(String operation) {
    span.updateName(operation);
    span.setAttribute(OPERATION, operation);
  }

  /** Why a request was refused. */
  void refused(Enum<?> problem) {
    span.setAttribute(PROBLEM, problem.name());
  }

  /** The status with which a request was answered. */
  void answered(int status) {
    span.setAttribute(STATUS, (long) status);
    if (status >= SERVER_ERROR) {
      failed();
    }
  }

  /** What became of an event. */
  public void came(Enum<?> outcome) {
    span.setAttribute(OUTCOME, outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /** It did not succeed; why is in the log. */
  public void failed() {
    span.setStatus(StatusCode.ERROR);
  }

  /** It is over; what is said of it afterwards is not heard. */
  public void end() {
    span.end();
  }
}
