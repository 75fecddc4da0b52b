package uk.datr.workforce.survey.scopeproof;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import uk.datr.workforce.kit.access.Access;

/** Where the caller's jobs count. */
@Path("/proof/v1/scope")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ScopeResource {

  private final Access access;

  ScopeResource(Access access) {
    this.access = access;
  }

  @GET
  @PermissionsAllowed("scope-read")
  public List<String> scope() {
    return access.organisationsWith(ScopePermission.SCOPE_READ).stream()
        .map(organisation ->
            organisation.code() + " " + organisation.laCode() + " " + organisation.nhsRegionCode())
        .toList();
  }
}
