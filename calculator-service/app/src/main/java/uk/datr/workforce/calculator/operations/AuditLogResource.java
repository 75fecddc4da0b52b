package uk.datr.workforce.calculator.operations;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.datr.workforce.kit.audit.AuditCheck;
import uk.datr.workforce.kit.audit.AuditReader;
import uk.datr.workforce.kit.audit.AuditResource;

/** The audit log of this service. */
@Path("/calculator/v1/audit")
@Tag(name = "Audit")
public class AuditLogResource extends AuditResource {

  AuditLogResource(AuditReader reader, AuditCheck check) {
    super(reader, check);
  }
}
