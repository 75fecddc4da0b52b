package uk.datr.workforce.calculator.kitproof;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.kit.access.Access;
import uk.datr.workforce.kit.http.Precondition;
import uk.datr.workforce.kit.idempotency.Idempotency;
import uk.datr.workforce.kit.json.Json;
import uk.datr.workforce.kit.json.JsonTree;
import uk.datr.workforce.kit.paging.Page;
import uk.datr.workforce.kit.paging.PageRequest;
import uk.datr.workforce.kit.problem.Problems;
import uk.datr.workforce.kit.sql.DatabaseException;

/** Operations that use every part of the kit, and some that fail in every way. */
@Path("/proof/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ThingResource {

  private final Access access;
  private final Idempotency idempotency;
  private final Json json;
  private final Problems problems;
  private final MakeThing make;

  ThingResource(
      Access access, Idempotency idempotency, Json json, Problems problems, MakeThing make) {
    this.access = access;
    this.idempotency = idempotency;
    this.json = json;
    this.problems = problems;
    this.make = make;
  }

  @POST
  @Path("things")
  @PermissionsAllowed("thing-write")
  public Response makeThing(
      @RequestBody(content = @Content(schema = @Schema(implementation = Thing.class)))
          JsonTree body) {
    return idempotency.answer(
        body,
        () -> {
          Thing thing = json.read(body, Thing.class);
          if (thing.name().equals("refused")) {
            return problems.notFound();
          }
          make.make(access.act(), thing);
          return Response.created(URI.create("/proof/v1/things/" + thing.code()))
              .tag(Precondition.tag(1))
              .entity(Map.of("code", thing.code(), "act", access.act().correlationId()))
              .build();
        });
  }

  @PUT
  @Path("things/{code}")
  @PermissionsAllowed("thing-write")
  public Response changeThing(@PathParam("code") String code, @Context HttpHeaders headers) {
    return Precondition.of(headers)
        .refusal(Precondition.tag(7))
        .map(type -> problems.response(type, "The thing is at version 7."))
        .orElseGet(() -> Response.ok(Map.of("code", code)).build());
  }

  @GET
  @Path("things")
  @PermitAll
  public Response listThings(@Valid @BeanParam PageRequest page, @Context UriInfo uri) {
    return Page.of(page, List.of("T-1", "T-2"), 120).toResponse(uri);
  }

  @GET
  @Path("questions")
  @PermitAll
  public Map<String, Object> ask(
      @QueryParam("kind") List<Kind> kinds,
      @QueryParam("since") @Nullable LocalDate since,
      @QueryParam("thing") @Nullable UUID thing) {
    return Map.of("kinds", kinds, "since", String.valueOf(since), "thing", String.valueOf(thing));
  }

  /** The choices of a question. */
  public enum Kind {
    LOW,
    HIGH
  }

  @GET
  @Path("caller")
  @PermissionsAllowed("thing-write")
  public Map<String, Object> whoCalls() {
    return Map.of(
        "caller", access.caller(),
        "act", access.act(),
        "nationally", access.nationally(ProofAccess.ProofPermission.THING_WRITE),
        "organisations", access.organisationsWith(ProofAccess.ProofPermission.THING_WRITE));
  }

  @POST
  @Path("signatures")
  @PermissionsAllowed("thing-write")
  @Consumes(MediaType.WILDCARD)
  public Response sign() {
    access.requireHuman();
    return Response.noContent().build();
  }

  @GET
  @Path("failures/{kind}")
  @PermitAll
  public Response fail(@PathParam("kind") String kind) {
    if (kind.equals("error")) {
      throw new StackOverflowError("secret");
    }
    throw switch (kind) {
      case "database-away" -> new DatabaseException("secret", new SQLException("secret", "57P01"));
      case "constraint" -> new DatabaseException("secret", new SQLException("secret", "23505"));
      default -> new IllegalStateException("secret");
    };
  }

  @GET
  @Path("unannotated")
  public Response unannotated() {
    return Response.noContent().build();
  }
}
