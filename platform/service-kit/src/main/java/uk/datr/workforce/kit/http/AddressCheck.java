package uk.datr.workforce.kit.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Objects;
import uk.datr.workforce.kit.correlation.CorrelationId;
import uk.datr.workforce.kit.json.FindingCodes;
import uk.datr.workforce.kit.problem.EarlyProblems;
import uk.datr.workforce.kit.problem.Finding;
import uk.datr.workforce.kit.problem.ProblemType;

/** Refuses an address that is not written as RFC 3986 asks, such as one with {@code %zz} in it, or with the character NUL. */
@ApplicationScoped
class AddressCheck {

  /** Directly after the correlation id: nothing else may have to read such an address. */
  private static final int PRIORITY = CorrelationId.PRIORITY - 10;

  /** No identifier has this character, so a path with it leads nowhere; the database takes it in no text. */
  private static final String NUL = "%00";

  private final EarlyProblems problems;

  AddressCheck(EarlyProblems problems) {
    this.problems = problems;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, PRIORITY);
  }

  private void check(RoutingContext context) {
    if (Objects.requireNonNullElse(context.request().path(), "").contains(NUL)) {
      problems.answer(context, ProblemType.NOT_FOUND, "There is nothing at this address for you.");
      return;
    }
    if (isWellFormed(context.request().uri())) {
      context.next();
      return;
    }
    problems.answer(
        context,
        ProblemType.VALIDATION_FAILED,
        "The address cannot be read.",
        List.of(
            Finding.error(
                    FindingCodes.WRONG_FORMAT,
                    "The address of the request is not written as RFC 3986 asks.")
                .withExpected(
                    "letters, digits and -._~; other characters percent-encoded as %20, for example")));
  }

  private static boolean isWellFormed(String address) {
    try {
      return !address.contains(NUL) && new URI(address).getRawPath() != null;
    } catch (URISyntaxException malformed) {
      return false;
    }
  }

  /**
   * Switches off the HTTP server's own check of addresses, which is the same but answers without problem details. The
   * server reads the switch once, when its classes are loaded, so it has to be set with the configuration, before them.
   */
  public static final class InsteadOfTheServers implements SmallRyeConfigBuilderCustomizer {

    private static final String SWITCH = "vertx.disableURIValidation";

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
      System.setProperty(SWITCH, "true");
    }
  }
}
