package uk.datr.workforce.calculator.about;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The root of the API. */
@Path("/calculator/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "About")
public class AboutResource {

  private final About about;

  AboutResource(
      @ConfigProperty(name = "workforce.service") String service,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    this.about =
        new About(
            service,
            version,
            "How much workforce the treatment system of an area needs, and plans to get there",
            "/q/openapi");
  }

  @GET
  @PermitAll
  @Operation(
      summary = "What this service is",
      description = "Name, version and purpose of the service, and where its API is described.")
  public About about() {
    return about;
  }
}
