package uk.datr.workforce.calculator;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import uk.datr.workforce.kit.problem.Problem;

/** The calculator API as a whole: what its document says once for all operations. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Calculator API",
            version = "1",
            description =
                "How much workforce the treatment system of an area needs, why, and how to get there: calculations, parameter sets, saved scenarios and comparisons."),
    components =
        @Components(
            responses = {
              @APIResponse(
                  name = "Unchanged",
                  responseCode = "304",
                  description = "What you have is still so."),
              @APIResponse(
                  name = "NotNow",
                  responseCode = "409",
                  description =
                      "Not possible now: another state (WRONG_STATE), or the same request is still running (REQUEST_IN_PROGRESS).",
                  headers = @Header(name = "Retry-After", ref = "Retry-After"),
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = "Stale",
                  responseCode = "412",
                  description = "Somebody changed it since you read it.",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = "EtagNeeded",
                  responseCode = "428",
                  description = "Send the ETag that you read in If-Match.",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class)))
            }))
public class CalculatorApplication extends Application {}
