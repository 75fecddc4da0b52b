package uk.datr.workforce.calculator.operations;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.datr.workforce.kit.access.Access;
import uk.datr.workforce.kit.idempotency.Idempotency;
import uk.datr.workforce.kit.jobs.Jobs;
import uk.datr.workforce.kit.json.Json;
import uk.datr.workforce.kit.problem.Problems;
import uk.datr.workforce.kit.republication.Republication;
import uk.datr.workforce.kit.republication.RepublicationResource;

/** Published scenarios and plans, sent again. */
@Path("/calculator/v1/admin/republications")
@Tag(name = "Administration")
public class CalculatorRepublicationResource extends RepublicationResource {

  CalculatorRepublicationResource(
      Republication republication,
      Jobs jobs,
      Access access,
      Idempotency idempotency,
      Json json,
      Problems problems) {
    super(republication, jobs, access, idempotency, json, problems);
  }
}
