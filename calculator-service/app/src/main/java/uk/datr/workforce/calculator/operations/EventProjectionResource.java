package uk.datr.workforce.calculator.operations;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.datr.workforce.kit.access.Access;
import uk.datr.workforce.kit.idempotency.Idempotency;
import uk.datr.workforce.kit.jobs.Jobs;
import uk.datr.workforce.kit.problem.Problems;
import uk.datr.workforce.kit.projection.ProjectionResource;
import uk.datr.workforce.kit.projection.Projections;

/** The copies that this service makes from events. */
@Path("/calculator/v1/admin/projections")
@Tag(name = "Administration")
public class EventProjectionResource extends ProjectionResource {

  EventProjectionResource(
      Projections projections,
      Jobs jobs,
      Access access,
      Idempotency idempotency,
      Problems problems) {
    super(projections, jobs, access, idempotency, problems);
  }
}
