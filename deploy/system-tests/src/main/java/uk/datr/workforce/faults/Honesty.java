package uk.datr.workforce.faults;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import uk.datr.workforce.stack.StackPart;

/**
 * Judges every answer: a success that is true, or 503 with Retry-After while a part that is needed is away, or no answer while the
 * service itself is away. Everything else is a finding.
 */
final class Honesty {

  /** Processes are noticed to be away or back a little later than they are. */
  private static final Duration GRACE = Duration.ofSeconds(2);

  /** Connections that were open when the database died are found out one by one, and pauses between attempts end. */
  private static final Duration RECOVERY = Duration.ofSeconds(15);

  private final List<Absence> absences;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> unclear = new HashSet<>();
  private final Map<String, String> acknowledged = new HashMap<>();
  private BigDecimal shown = BigDecimal.ZERO;

  private Honesty(List<Absence> absences) {
    this.absences = absences;
  }

  static List<Finding> check(History history) {
    Honesty honesty = new Honesty(history.absences());
    // Exchanges are recorded in the order of their answers.
    history.exchanges().forEach(honesty::judge);
    return honesty.findings;
  }

  private void judge(Exchange exchange) {
    switch (exchange.outcome()) {
      case Outcome.NoAnswer(Outcome.Silence silence) -> silence(exchange, silence);
      case Outcome.Answered answered -> answer(exchange, answered);
    }
    if (exchange.outcome().unclear()) {
      unclear.add(name(exchange));
    }
  }

  private void silence(Exchange exchange, Outcome.Silence silence) {
    if (!away(exchange, GRACE, exchange.operation().asked())
        && !(exchange.operation() == Operation.SIGN_IN
            && away(exchange, RECOVERY, StackPart.DATABASE))) {
      complain(exchange, "an answer while the service runs", silence.toString());
    }
  }

  private void answer(Exchange exchange, Outcome.Answered answered) {
    String seen = (answered.status() + " " + answered.code()).strip();
    switch (exchange.operation()) {
      case SIGN_IN -> signIn(exchange, answered, seen);
      case FORGED -> {
        if (answered.status() != 401 && !honestlyUnavailable(exchange, answered)) {
          complain(exchange, "nothing unverified is let in", seen);
        }
      }
      case DRAFT, LOOK, SUBMIT, REPEAT, PROFILE -> {
        if (answered.successful()) {
          success(exchange, answered);
        } else if (answered.status() == 503) {
          if (!honestlyUnavailable(exchange, answered)) {
            complain(exchange, "503 only while a part is away, with Retry-After", seen);
          }
        } else if (!repeatOfSomethingUnclear(exchange, answered)) {
          complain(exchange, "2xx or 503", seen);
        }
      }
    }
  }

  private void success(Exchange exchange, Outcome.Answered answered) {
    switch (exchange.operation()) {
      case SUBMIT -> acknowledged.putIfAbsent(exchange.unit(), answered.content());
      case REPEAT -> {
        if (!answered.content().equals(acknowledged.get(exchange.unit()))) {
          complain(exchange, "the same answer to a repeat", answered.content());
        }
      }
      case PROFILE -> {
        // Nothing is taken back in a round, and readings are made one after the other.
        BigDecimal figure = new BigDecimal(answered.content());
        if (figure.compareTo(shown) < 0) {
          complain(exchange, "no figure goes back", shown + " became " + figure);
        }
        shown = figure;
      }
      case DRAFT, LOOK, FORGED, SIGN_IN -> {
        // That it succeeded is all there is to say.
      }
    }
  }

  private void signIn(Exchange exchange, Outcome.Answered answered, String seen) {
    boolean mayFail = away(exchange, RECOVERY, StackPart.KEYCLOAK, StackPart.DATABASE);
    boolean honest = answered.successful() || (answered.status() >= 500 && mayFail);
    if (!honest) {
      complain(exchange, "a token while Keycloak runs", seen);
    }
  }

  private boolean honestlyUnavailable(Exchange exchange, Outcome.Answered answered) {
    return answered.status() == 503
        && answered.retryAfter() > 0
        && away(
            exchange,
            RECOVERY,
            StackPart.DATABASE,
            StackPart.KEYCLOAK,
            exchange.operation().asked());
  }

  /** The first attempt may have been done, or still be at work, although its client never heard of it. */
  private boolean repeatOfSomethingUnclear(Exchange exchange, Outcome.Answered answered) {
    if (!unclear.contains(name(exchange))) {
      return false;
    }
    return switch (exchange.operation()) {
      case DRAFT -> answered.status() == 412 || answered.status() == 409;
      case SUBMIT -> answered.code().equals("REQUEST_IN_PROGRESS") && answered.retryAfter() > 0;
      case LOOK, REPEAT, FORGED, PROFILE, SIGN_IN -> false;
    };
  }

  private boolean away(Exchange exchange, Duration grace, StackPart... parts) {
    return absences.stream()
        .filter(absence -> Stream.of(parts).anyMatch(part -> part == absence.part()))
        .anyMatch(absence -> absence.overlaps(exchange.from(), exchange.until(), grace));
  }

  private void complain(Exchange exchange, String rule, String seen) {
    findings.add(
        new Finding(
            rule,
            "%s by %s%s, %d to %d ms: %s"
                .formatted(
                    exchange.operation(),
                    exchange.client(),
                    exchange.unit().isEmpty() ? "" : " for " + exchange.unit(),
                    exchange.from().toMillis(),
                    exchange.until().toMillis(),
                    seen)));
  }

  private static String name(Exchange exchange) {
    return exchange.operation() + " " + exchange.unit();
  }
}
