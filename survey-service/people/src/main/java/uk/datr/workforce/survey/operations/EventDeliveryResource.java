package uk.datr.workforce.survey.operations;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.datr.workforce.kit.access.Access;
import uk.datr.workforce.kit.admin.DeliveryResource;
import uk.datr.workforce.kit.idempotency.Idempotency;
import uk.datr.workforce.kit.inbox.DeadLetterDesk;
import uk.datr.workforce.kit.json.Json;
import uk.datr.workforce.kit.outbox.ParkedEvents;
import uk.datr.workforce.kit.problem.Problems;

/** Events of this service that could not be applied or sent. */
@Path("/survey/v1/admin")
@Tag(name = "Administration")
public class EventDeliveryResource extends DeliveryResource {

  EventDeliveryResource(
      DeadLetterDesk desk,
      ParkedEvents parked,
      Access access,
      Idempotency idempotency,
      Json json,
      Problems problems) {
    super(desk, parked, access, idempotency, json, problems);
  }
}
