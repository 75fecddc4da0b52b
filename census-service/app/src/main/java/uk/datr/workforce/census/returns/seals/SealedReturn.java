package uk.datr.workforce.census.returns.seals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.returns.model.Explanation;
import uk.datr.workforce.census.returns.model.Signature;
import uk.datr.workforce.census.returns.model.StoredReturn;

/**
 * A version of a return as it is sealed: what it says, how its warnings were explained and what was signed, as canonical JSON
 * (RFC 8785), and the SHA-256 of that. Every free text and the name of who signed enter as a hash alone, so that a text can be
 * taken away and the seal still holds (domain 4.9.7).
 *
 * @param json the canonical JSON
 * @param seal its SHA-256, in lower-case hexadecimal
 */
public record SealedReturn(String json, String seal) {

  /** Fields of a return whose values are text that people write, wherever they are. */
  static final Set<String> FREE_TEXT =
      Set.of(
          "contactName",
          "contactEmail",
          "contactPhone",
          "dataSourceNote",
          "comments",
          "roleDescription",
          "providerName");

  private static final String HASH = "sha256";

  /** The present version of a return, sealed. */
  public static SealedReturn of(
      StoredReturn stored,
      JsonNode content,
      List<Explanation> explanations,
      @Nullable Signature signature) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("collectionId", stored.collection().collectionId());
    root.put("unitId", stored.unit().unitId().toString());
    root.put("returnId", stored.returnId().toString());
    root.put("versionNo", Objects.requireNonNull(stored.versionNo()));
    root.put("listVersion", stored.collection().listVersion());
    root.set("content", withoutTexts(content));
    explain(root.putArray("explanations"), explanations);
    if (signature != null) {
      sign(root.putObject("signature"), signature);
    }
    return ofJson(CanonicalJson.of(root));
  }

  /** What was sealed, with the seal that it has. */
  public static SealedReturn ofJson(String canonical) {
    return new SealedReturn(canonical, Sha256.of(canonical));
  }

  /** In the order of what they explain, not in that in which they were sent. */
  private static void explain(ArrayNode array, List<Explanation> explanations) {
    explanations.stream()
        .map(SealedReturn::explained)
        .sorted((a, b) -> CanonicalJson.of(a).compareTo(CanonicalJson.of(b)))
        .forEach(array::add);
  }

  private static ObjectNode explained(Explanation explanation) {
    ObjectNode one = JsonNodeFactory.instance.objectNode();
    one.put("ruleId", explanation.ruleId());
    if (explanation.pointer() != null) {
      one.put("pointer", explanation.pointer());
    }
    one.put("code", explanation.code());
    if (explanation.text() != null) {
      one.putObject("text").put(HASH, Sha256.of(explanation.text()));
    }
    return one;
  }

  private static void sign(ObjectNode to, Signature signature) {
    to.putObject("name").put(HASH, Sha256.of(signature.name()));
    to.putObject("role").put(HASH, Sha256.of(signature.role()));
    to.putObject("declaration")
        .put("version", signature.declaration().version())
        .put("agreesToAreaFigures", signature.declaration().agreesToAreaFigures());
    to.put("signedAt", signature.signedAt().toString());
  }

  private static JsonNode withoutTexts(JsonNode node) {
    if (node instanceof ObjectNode object) {
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      object
          .properties()
          .forEach(member -> copy.set(member.getKey(), value(member.getKey(), member.getValue())));
      return copy;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      array.forEach(one -> copy.add(withoutTexts(one)));
      return copy;
    }
    return node;
  }

  private static JsonNode value(String field, JsonNode value) {
    if (FREE_TEXT.contains(field) && value.isTextual()) {
      return JsonNodeFactory.instance.objectNode().put(HASH, Sha256.of(value.textValue()));
    }
    return withoutTexts(value);
  }
}
