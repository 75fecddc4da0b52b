package uk.datr.workforce.fuzz;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.journey.Platform;

/**
 * What a run does.
 *
 * @param platform addresses, people
 * @param databases of the services, to see that refusals store nothing; none to leave that out
 * @param refusedTokens further tokens that nobody may accept, by name
 * @param api folder of the OpenAPI documents
 * @param seed of the requests
 * @param requests how many
 * @param replay index of the only request to send; null for all
 * @param workers how many send at the same time
 * @param slowMillis an answer that takes longer is a fault
 */
public record FuzzPlan(
    Platform platform,
    List<Tables.Database> databases,
    Map<String, String> refusedTokens,
    Path api,
    long seed,
    long requests,
    @Nullable Long replay,
    int workers,
    long slowMillis) {

  public FuzzPlan {
    databases = List.copyOf(databases);
    refusedTokens = Map.copyOf(refusedTokens);
  }
}
