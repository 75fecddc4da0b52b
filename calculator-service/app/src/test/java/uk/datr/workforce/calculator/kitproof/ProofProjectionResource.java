package uk.datr.workforce.calculator.kitproof;

import jakarta.ws.rs.Path;
import uk.datr.workforce.kit.access.Access;
import uk.datr.workforce.kit.idempotency.Idempotency;
import uk.datr.workforce.kit.jobs.Jobs;
import uk.datr.workforce.kit.problem.Problems;
import uk.datr.workforce.kit.projection.ProjectionResource;
import uk.datr.workforce.kit.projection.Projections;

/** The projections of the proof. */
@Path("/proof/v1/admin/projections")
public class ProofProjectionResource extends ProjectionResource {

  ProofProjectionResource(
      Projections projections,
      Jobs jobs,
      Access access,
      Idempotency idempotency,
      Problems problems) {
    super(projections, jobs, access, idempotency, problems);
  }
}
