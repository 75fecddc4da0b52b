package uk.datr.workforce.census.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import uk.datr.workforce.kit.problem.ProblemType;
import uk.datr.workforce.kit.problem.Problems;

/** Answers 503 when the sign-in service is away: either nothing was changed, or what was begun is ended when it is back. */
@ApplicationScoped
class SignInProblems {

  private static final Logger LOG = Logger.getLogger(SignInProblems.class);

  private final Problems problems;

  SignInProblems(Problems problems) {
    this.problems = problems;
  }

  @ServerExceptionMapper
  Response away(SignInServiceException fault) {
    LOG.warnf("People could not be administered: %s", fault.getMessage());
    return problems.response(
        ProblemType.UNAVAILABLE,
        "The sign-in service does not answer. Either nothing was changed, or what was begun is ended when it is back: read again before you repeat the request.");
  }
}
