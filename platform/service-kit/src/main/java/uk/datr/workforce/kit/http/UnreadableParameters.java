package uk.datr.workforce.kit.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import uk.datr.workforce.kit.problem.Finding;
import uk.datr.workforce.kit.problem.Problems;

/**
 * Names the query parameters that cannot be read. Jakarta REST says 404 for them as for a part of the path; but a path names
 * a thing, which is not there, and a query asks a question, which has a fault.
 */
@ApplicationScoped
public class UnreadableParameters {

  private final Problems problems;

  UnreadableParameters(Problems problems) {
    this.problems = problems;
  }

  @ServerExceptionMapper
  Response notFound(NotFoundException failure, ResourceInfo operation, UriInfo address) {
    if (failure.getCause() == null) {
      return problems.notFound();
    }
    List<Finding> findings =
        QueryParameters.unreadable(operation.getResourceMethod(), address.getQueryParameters());
    return findings.isEmpty() ? problems.notFound() : problems.validationFailed(findings);
  }
}
