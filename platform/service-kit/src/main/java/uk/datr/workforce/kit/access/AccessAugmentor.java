package uk.datr.workforce.kit.access;

import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Instance;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Turns the jobs of a verified token into the permissions that {@code @PermissionsAllowed} asks for. */
@ApplicationScoped
public class AccessAugmentor implements SecurityIdentityAugmentor {

  private final Callers callers;
  private final Instance<OrganisationDirectory> directory;
  private final PermissionTable table;

  AccessAugmentor(
      Callers callers, Instance<OrganisationDirectory> directory, PermissionTable table) {
    this.callers = callers;
    this.directory = directory;
    this.table = table;
  }

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    return identity.getPrincipal() instanceof JsonWebToken token
        ? context.runBlocking(() -> granted(identity, token))
        : Uni.createFrom().item(identity);
  }

  @ActivateRequestContext
  SecurityIdentity granted(SecurityIdentity identity, JsonWebToken token) {
    Caller caller = callers.of(token);
    Grants grants =
        new Grants(caller, registered(caller), OperationsPermission.addedTo(table.grants()));
    QuarkusSecurityIdentity.Builder builder =
        QuarkusSecurityIdentity.builder(identity).addAttribute(Grants.ATTRIBUTE, grants);
    grants
        .permissions()
        .forEach(permission -> builder.addPermission(new StringPermission(permission.id())));
    return builder.build();
  }

  private Set<RegisteredOrganisation> registered(Caller caller) {
    return caller.jobsByOrganisation().isEmpty() || directory.isUnsatisfied()
        ? Set.of()
        : directory.get().find(caller.jobsByOrganisation().keySet());
  }
}
