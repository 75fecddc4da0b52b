package uk.datr.workforce.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.testkit.contract.ApiContent;
import uk.datr.workforce.testkit.contract.ApiParameter;

/** Makes the case of an index: always the same one for the same seed, documents and platform. */
final class Generator {

  /** One of so many cases goes through every operation as every job; none of them is a quiet one. */
  private static final int SWEEP_EVERY = 2;

  /**
   * Long work is let succeed in one of so many sweeps: republications make topics longer, and rebuilds read all of them, so that
   * each would make the next one slower.
   */
  private static final int LONG_WORK_EVERY = 8;

  private static final List<Kind> SPOILT =
      List.of(
          Kind.BODY,
          Kind.BODY,
          Kind.BODY,
          Kind.BYTES,
          Kind.HEADER,
          Kind.QUERY,
          Kind.PATH,
          Kind.FOREIGN_PATH,
          Kind.FOREIGN_PATH,
          Kind.FOREIGN_BODY,
          Kind.METHOD);

  private final long seed;
  private final List<Target> targets;
  private final Cast cast;
  private final World world;
  private final Roles roles;
  private final Recipes recipes;
  private final Places places;
  private final Spoiling spoiling;

  Generator(long seed, List<Target> targets, Cast cast, World world) {
    this.seed = seed;
    this.targets = targets;
    this.cast = cast;
    this.world = world;
    this.roles = new Roles(cast);
    this.recipes = new Recipes(world, cast, targets);
    this.places = new Places(world);
    this.spoiling = new Spoiling(places);
  }

  /** The case with that index. */
  FuzzCase generate(long index) {
    Chance chance = new Chance(seed, index);
    if (FuzzCase.quiet(index)) {
      return quiet(index, chance);
    }
    if (index % SWEEP_EVERY == 0) {
      long cell = index / SWEEP_EVERY;
      Target target = targets.get((int) (cell % targets.size()));
      List<Member> role = roles.of((int) (cell / targets.size()));
      FuzzCase swept = plain(index, target, Kind.SWEEP, chance.of(role), chance);
      long sweep = cell / targets.size() / roles.names().size();
      return target.longWork() && sweep % LONG_WORK_EVERY != 0
          ? spoilt(swept, swept.request().body() == null ? Kind.PATH : Kind.BYTES, chance)
          : swept;
    }
    Target target = chance.of(targets);
    if (chance.percent(target.validPercent())) {
      return valid(index, target, chance);
    }
    return spoilt(index, target, chance.of(SPOILT), chance);
  }

  private FuzzCase quiet(long index, Chance chance) {
    Kind kind = chance.of(List.copyOf(new java.util.TreeSet<>(FuzzCase.ALWAYS_REFUSED)));
    return spoilt(index, chance.of(targets), kind, chance);
  }

  private FuzzCase valid(long index, Target target, Chance chance) {
    Optional<Prepared> prepared = recipes.prepare(target, chance);
    if (prepared.isPresent()) {
      return of(index, target, Kind.VALID, prepared.get(), chance);
    }
    List<Member> allowed = cast.allowed(target);
    return plain(
        index,
        target,
        Kind.VALID,
        allowed.isEmpty() ? chance.of(cast.members()) : chance.of(allowed),
        chance);
  }

  private FuzzCase plain(long index, Target target, Kind kind, Member sender, Chance chance) {
    Prepared prepared =
        new Prepared(sender, places.of(target, sender, chance), body(target, chance), List.of());
    return of(index, target, kind, prepared, chance);
  }

  private FuzzCase of(long index, Target target, Kind kind, Prepared prepared, Chance chance) {
    return new FuzzCase(
        index,
        target,
        kind,
        prepared.sender(),
        prepared.before(),
        request(target, prepared, chance),
        null,
        false);
  }

  private FuzzCase spoilt(long index, Target target, Kind wanted, Chance chance) {
    FuzzCase base =
        target.costly() || chance.percent(25)
            ? plain(index, target, wanted, chance.of(cast.members()), chance)
            : valid(index, target, chance);
    return spoilt(base, wanted, chance);
  }

  private FuzzCase spoilt(FuzzCase base, Kind wanted, Chance chance) {
    long index = base.index();
    Target target = base.target();
    JsonNode body = body(base.request());
    boolean bodyKind = Set.of(Kind.BODY, Kind.BYTES, Kind.FOREIGN_BODY).contains(wanted);
    Kind kind = bodyKind && body == null ? Kind.FOREIGN_PATH : wanted;
    if (kind == Kind.FOREIGN_PATH) {
      Optional<FuzzCase> foreign = foreign(base, chance);
      if (foreign.isPresent()) {
        return foreign.get();
      }
      kind = FuzzCase.quiet(index) ? Kind.METHOD : Kind.QUERY;
    }
    RawRequest request = base.request();
    RawRequest changed =
        switch (kind) {
          case BODY -> request.withText(BodyMutation.changed(chance, required(body)));
          case BYTES -> request.withBytes(BodyMutation.broken(chance, required(body)));
          case FOREIGN_BODY ->
              request.withText(spoiling.foreignBody(required(body), base.sender(), chance));
          case HEADER -> Spoiling.junkHeaders(request, chance);
          case QUERY -> request.withTarget(request.path() + "?" + chance.of(Hostile.QUERIES));
          case PATH -> request.withTarget(Spoiling.junkPath(target, request, chance));
          case METHOD -> request.withMethod(Spoiling.otherMethod(target, chance));
          case VALID, SWEEP, FOREIGN_PATH -> request;
        };
    return new FuzzCase(
        index,
        target,
        kind,
        base.sender(),
        kind == Kind.BODY || kind == Kind.HEADER ? base.before() : List.of(),
        changed,
        null,
        FuzzCase.ALWAYS_REFUSED.contains(kind));
  }

  private RawRequest request(Target target, Prepared prepared, Chance chance) {
    RawRequest request =
        RawRequest.of(
            target.operation().method(),
            target.operation().filledPath(name -> prepared.places().getOrDefault(name, "unknown"))
                + query(target, chance));
    if (prepared.body() != null) {
      request =
          request
              .plus("Content-Type", "application/json")
              .withText(consistent(prepared.body(), prepared.places()).toString());
    }
    if (target.operation().parameter("If-Match").isPresent()) {
      request = request.plus("If-Match", "*");
    }
    if (target.operation().parameter("Idempotency-Key").isPresent() && chance.percent(20)) {
      request = request.plus("Idempotency-Key", "fuzz-" + chance.uuid());
    }
    return request;
  }

  private static String query(Target target, Chance chance) {
    List<String> parts = new ArrayList<>();
    for (ApiParameter parameter : target.operation().parameters("query")) {
      if (parameter.required() || chance.percent(15)) {
        parameter
            .example()
            .ifPresent(value ->
                parts.add(
                    parameter.name()
                        + "="
                        + java.net.URLEncoder.encode(
                            value, java.nio.charset.StandardCharsets.UTF_8)));
      }
    }
    return parts.isEmpty() ? "" : "?" + String.join("&", parts);
  }

  private @Nullable JsonNode body(Target target, Chance chance) {
    Map<String, JsonNode> examples =
        target.operation().jsonBody().map(ApiContent::examples).orElse(Map.of());
    return examples.isEmpty() ? null : chance.of(new ArrayList<>(examples.values()));
  }

  /** The body with the identifiers of the path in its fields of the same name. */
  private static JsonNode consistent(JsonNode body, Map<String, String> places) {
    if (!(body.deepCopy() instanceof ObjectNode copy)) {
      return body;
    }
    places.forEach((name, value) -> {
      if (copy.path(name).isTextual()) {
        copy.put(name, value);
      }
    });
    return copy;
  }

  /** The request about something of others, and its twin about something that does not exist. */
  private Optional<FuzzCase> foreign(FuzzCase base, Chance chance) {
    String[] parts = base.target().operation().path().split("/", -1);
    String[] sent = base.request().path().split("/", -1);
    for (int i = parts.length - 1; i > 0; i--) {
      List<String> foreign =
          parts[i].startsWith("{") && base.sender().kind() == Member.Kind.KNOWN
              ? places.foreign(parts[i - 1], base.sender())
              : List.of();
      if (!foreign.isEmpty() && sent.length == parts.length) {
        String id = chance.of(foreign);
        return Optional.of(
            new FuzzCase(
                base.index(),
                base.target(),
                Kind.FOREIGN_PATH,
                base.sender(),
                List.of(),
                base.request().withTarget(Spoiling.replaced(sent, i, id)),
                base.request().withTarget(Spoiling.replaced(sent, i, absent(id, chance))),
                true));
      }
    }
    return Optional.empty();
  }

  /** An identifier of the same form that nothing has. */
  private static String absent(String id, Chance chance) {
    if (Spoiling.ORGANISATION.matcher(id).matches()) {
      return "ORG-8%06d".formatted(chance.below(1_000_000));
    }
    return Spoiling.AUTHORITY.matcher(id).matches()
        ? "E06999%03d".formatted(chance.below(1_000))
        : chance.uuid();
  }

  private static @Nullable JsonNode body(RawRequest request) {
    try {
      return request.body() == null
          ? null
          : new com.fasterxml.jackson.databind.ObjectMapper().readTree(request.text());
    } catch (com.fasterxml.jackson.core.JsonProcessingException notJson) {
      throw new IllegalStateException("A valid request has a JSON body", notJson);
    }
  }

  private static JsonNode required(@Nullable JsonNode body) {
    if (body == null) {
      throw new IllegalStateException("Only requests with a body have it spoilt");
    }
    return body;
  }

  /** How often so many cases go through every operation as every job. */
  long sweeps(long cases) {
    return cases / SWEEP_EVERY / targets.size() / roles.names().size();
  }

  /** The roles of the sweep, for who checks that each was reached. */
  Roles roles() {
    return roles;
  }

  /** The platform's identifiers. */
  World world() {
    return world;
  }
}
