package uk.datr.workforce.kit.access;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.kit.correlation.CorrelationId;
import uk.datr.workforce.kit.problem.ProblemException;
import uk.datr.workforce.kit.problem.ProblemType;
import uk.datr.workforce.kit.traces.RequestTraces;

/**
 * What the caller of this request may do, and where. Annotations decide whether an operation may be called at all; a
 * resource then asks here for the scope, and gives it to its use case.
 */
@RequestScoped
public class Access {

  private final CurrentIdentityAssociation identity;
  private final CurrentVertxRequest request;
  private final Clock clock;
  private @Nullable Act act;

  Access(CurrentIdentityAssociation identity, CurrentVertxRequest request, Clock clock) {
    this.identity = identity;
    this.request = request;
    this.clock = clock;
  }

  /** Who calls; {@link Caller#ANONYMOUS} without a token. */
  public Caller caller() {
    return grants().caller();
  }

  /** Whether a national job permits it, so that no organisation bounds the scope. */
  public boolean nationally(Permission permission) {
    return grants().nationally(permission);
  }

  /** Whether any job that counts permits it. */
  public boolean has(Permission permission) {
    return grants().permissions().contains(permission);
  }

  /** The organisations at which any job permits it; empty for a national job. */
  public Set<RegisteredOrganisation> organisationsWith(Permission permission) {
    return grants().organisationsWith(permission);
  }

  /** The organisations at which that one job permits it. */
  public Set<RegisteredOrganisation> organisationsWith(Permission permission, Job job) {
    return grants().organisationsWith(permission, job);
  }

  /**
   * Lets only a person pass who signed in through the browser client.
   *
   * @throws ProblemException 403 {@code HUMAN_REQUIRED} for anybody else
   */
  public void requireHuman() {
    if (!caller().human()) {
      throw new ProblemException(
          ProblemType.HUMAN_REQUIRED,
          "This step needs a person who signed in through the platform's browser client.");
    }
  }

  /** This request as an act; the same one however often it is asked for. */
  public Act act() {
    Act known = act;
    if (known == null) {
      RoutingContext context = request.getCurrent();
      Caller caller = caller();
      known =
          new Act(
              caller.subject(),
              caller.authenticatedAt() == null ? ActorKind.MACHINE : ActorKind.PERSON,
              clock.instant(),
              CorrelationId.of(context),
              null,
              RequestTraces.traceparent(context));
      act = known;
    }
    return known;
  }

  private Grants grants() {
    Grants grants = identity.getIdentity().<@Nullable Grants>getAttribute(Grants.ATTRIBUTE);
    return grants == null ? Grants.NONE : grants;
  }
}
