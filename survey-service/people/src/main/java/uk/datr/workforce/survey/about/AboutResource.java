package uk.datr.workforce.survey.about;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The root of the API. */
@Path("/survey/v1")
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
            "Campaigns, samples and invitations of the workforce survey",
            "/q/openapi");
  }

  @GET
  @PermitAll
  @Operation(
      summary = "What this service is",
      description = "Name, version and purpose of the service, and where its API is described.")
  @APIResponse(
      responseCode = "200",
      description = "The service.",
      content =
          @Content(
              schema = @Schema(implementation = About.class),
              examples =
                  @ExampleObject(
                      name = "service",
                      value =
                          "{\"service\": \"survey-service\", \"version\": \"0.1.0\", \"purpose\": \"Campaigns, samples and invitations of the workforce survey\", \"openApi\": \"/q/openapi\"}")))
  public About about() {
    return about;
  }
}
