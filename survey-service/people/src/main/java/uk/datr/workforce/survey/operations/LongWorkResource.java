package uk.datr.workforce.survey.operations;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.datr.workforce.kit.access.Access;
import uk.datr.workforce.kit.idempotency.Idempotency;
import uk.datr.workforce.kit.jobs.JobResource;
import uk.datr.workforce.kit.jobs.Jobs;
import uk.datr.workforce.kit.problem.Problems;

/** The long work of this service. */
@Path("/survey/v1/jobs")
@Tag(name = "Jobs")
public class LongWorkResource extends JobResource {

  LongWorkResource(Jobs jobs, Access access, Idempotency idempotency, Problems problems) {
    super(jobs, access, idempotency, problems);
  }
}
