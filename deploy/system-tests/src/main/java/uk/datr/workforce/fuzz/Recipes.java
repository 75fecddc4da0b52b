package uk.datr.workforce.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.datr.workforce.testkit.contract.ApiContent;

/**
 * How operations succeed whose success depends on state or on identifiers that nobody has used yet. Every other operation is
 * called with its documented example and identifiers that exist.
 */
final class Recipes {

  private static final String COLLECTIONS = "/census/v1/collections";
  private static final String UNUSED_YEAR = "2020";

  private final World world;
  private final Cast cast;
  private final Map<String, JsonNode> examples;

  /**
   * Recipes for a platform.
   *
   * @param targets operations, for their examples
   */
  Recipes(World world, Cast cast, List<Target> targets) {
    this.world = world;
    this.cast = cast;
    this.examples =
        targets.stream()
            .filter(target -> !examples(target).isEmpty())
            .collect(
                java.util.stream.Collectors.toMap(
                    Target::name, target -> examples(target).getFirst()));
  }

  /** The recipe of an operation, if it needs one. */
  Optional<Prepared> prepare(Target target, Chance chance) {
    return switch (target.name()) {
      case "census.enterOrganisation" ->
          manager(
              Map.of(),
              example("census.enterOrganisation")
                  .put("code", "ORG-99%06d".formatted(chance.below(1_000_000))));
      case "census.enterUnit" ->
          manager(
              Map.of(),
              example("census.enterUnit")
                  .put("organisationCode", chance.of(world.spareOrganisations())));
      case "census.planCollection" -> manager(Map.of(), collection(newId(chance)));
      case "census.moveCollection" -> moved(chance);
      case "census.saveReturn" -> saved(chance);
      case "census.submitReturn" -> submitted(chance);
      case "census.signOffReturn" -> signedOff(chance);
      case "census.validateReturn" -> validated(chance);
      default -> Optional.empty();
    };
  }

  private Optional<Prepared> manager(Map<String, String> places, JsonNode body) {
    return Optional.of(new Prepared(cast.named("collection-manager"), places, body, List.of()));
  }

  private Optional<Prepared> moved(Chance chance) {
    String id = newId(chance);
    RawRequest plan = json(RawRequest.of("POST", COLLECTIONS)).withText(collection(id).toString());
    Member manager = cast.named("collection-manager");
    return Optional.of(
        new Prepared(
            manager,
            Map.of("collectionId", id),
            example("census.moveCollection").put("event", "START_FAMILIARISATION"),
            List.of(new FuzzCase.Step(manager, plan))));
  }

  private Optional<Prepared> saved(Chance chance) {
    Member editor = editor(chance);
    World.Unit unit = unit(chance, editor);
    return Optional.of(
        new Prepared(
            editor, places(chance.of(world.returnCollections()), unit), draft(unit), List.of()));
  }

  private Optional<Prepared> submitted(Chance chance) {
    Member editor = editor(chance);
    World.Unit unit = unit(chance, editor);
    String collection = chance.of(world.returnCollections());
    return Optional.of(
        new Prepared(
            editor,
            places(collection, unit),
            example("census.submitReturn"),
            List.of(new FuzzCase.Step(editor, save(collection, unit)))));
  }

  /** Whoever submits may not sign, so the organisation's editor submits and its signatory signs. */
  private Optional<Prepared> signedOff(Chance chance) {
    List<Member> signatories =
        cast.members().stream()
            .filter(member -> !world.fuzzedUnits(member, "return-signatory").isEmpty())
            .toList();
    Member signatory = chance.of(signatories);
    World.Unit unit = chance.of(world.fuzzedUnits(signatory, "return-signatory"));
    Member editor =
        cast.members().stream()
            .filter(member ->
                !member.name().equals(signatory.name())
                    && member.holds("return-editor", unit.organisation()))
            .findFirst()
            .orElseThrow();
    String collection = chance.of(world.returnCollections());
    RawRequest submit =
        json(RawRequest.of("POST", returnOf(collection, unit) + "/submissions"))
            .withText(example("census.submitReturn").toString());
    return Optional.of(
        new Prepared(
            signatory,
            places(collection, unit),
            example("census.signOffReturn"),
            List.of(
                new FuzzCase.Step(editor, save(collection, unit)),
                new FuzzCase.Step(editor, submit))));
  }

  private Optional<Prepared> validated(Chance chance) {
    Member editor = editor(chance);
    World.Unit unit = unit(chance, editor);
    ObjectNode body = example("census.validateReturn");
    body.put("collectionId", chance.of(world.returnCollections()));
    ObjectNode content = draft(unit);
    ((ObjectNode) content.path("header")).put("reportingUnitId", unit.id());
    body.set("return", content);
    return Optional.of(new Prepared(editor, Map.of(), body, List.of()));
  }

  private Member editor(Chance chance) {
    return chance.of(
        cast.members().stream()
            .filter(member -> !world.fuzzedUnits(member, "return-editor").isEmpty())
            .toList());
  }

  private World.Unit unit(Chance chance, Member editor) {
    return chance.of(world.fuzzedUnits(editor, "return-editor"));
  }

  private RawRequest save(String collection, World.Unit unit) {
    return json(RawRequest.of("PUT", returnOf(collection, unit)))
        .plus("If-Match", "*")
        .withText(draft(unit).toString());
  }

  /** The documented example, made a return of that unit. */
  private ObjectNode draft(World.Unit unit) {
    ObjectNode body = example("census.saveReturn");
    ObjectNode header = (ObjectNode) body.path("header");
    header.put("returnType", unit.kind());
    header.putArray("laCodes").add(unit.laCode());
    if (unit.kind().equals("COMMISSIONER")) {
      header.put("sector", "LA");
      body.remove("unpaidStaff");
    }
    return body;
  }

  private ObjectNode collection(String id) {
    return example("census.planCollection")
        .put("collectionId", id)
        .put("year", Integer.parseInt(UNUSED_YEAR))
        .put("referenceDate", UNUSED_YEAR + "-06-30");
  }

  private ObjectNode example(String operation) {
    JsonNode example = examples.get(operation);
    if (example == null) {
      throw new IllegalStateException(operation + " has no example");
    }
    return example.deepCopy();
  }

  private static List<JsonNode> examples(Target target) {
    return target
        .operation()
        .jsonBody()
        .map(ApiContent::examples)
        .map(all -> List.copyOf(new ArrayList<>(all.values())))
        .orElse(List.of());
  }

  private static String newId(Chance chance) {
    return "FUZZ-" + chance.hex(12);
  }

  private static RawRequest json(RawRequest request) {
    return request.plus("Content-Type", "application/json");
  }

  private static Map<String, String> places(String collection, World.Unit unit) {
    return Map.of("collectionId", collection, "unitId", unit.id());
  }

  private static String returnOf(String collection, World.Unit unit) {
    return COLLECTIONS + "/" + collection + "/returns/" + unit.id();
  }
}
