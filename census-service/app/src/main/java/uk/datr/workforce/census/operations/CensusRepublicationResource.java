package uk.datr.workforce.census.operations;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.datr.workforce.kit.access.Access;
import uk.datr.workforce.kit.idempotency.Idempotency;
import uk.datr.workforce.kit.jobs.Jobs;
import uk.datr.workforce.kit.json.Json;
import uk.datr.workforce.kit.problem.Problems;
import uk.datr.workforce.kit.republication.Republication;
import uk.datr.workforce.kit.republication.RepublicationResource;

/** The register, the collections and the returns, sent again. */
@Path("/census/v1/admin/republications")
@Tag(name = "Administration")
public class CensusRepublicationResource extends RepublicationResource {

  CensusRepublicationResource(
      Republication republication,
      Jobs jobs,
      Access access,
      Idempotency idempotency,
      Json json,
      Problems problems) {
    super(republication, jobs, access, idempotency, json, problems);
  }
}
