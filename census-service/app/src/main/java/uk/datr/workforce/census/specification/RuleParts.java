package uk.datr.workforce.census.specification;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.rules.Level;
import uk.datr.workforce.census.rules.Rule;
import uk.datr.workforce.census.rules.RuleCatalogue;
import uk.datr.workforce.census.rules.Stage;

/** The rules by which returns of the collection are checked, with its own levels and thresholds. */
final class RuleParts {

  /** The level of a rule that the collection has switched off. */
  private static final String OFF = "OFF";

  private RuleParts() {}

  static List<PackPart> parts(SpecifiedCollection collection) {
    List<Rule> rules =
        RuleCatalogue.all().stream().filter(collection.specification()::uses).toList();
    return List.of(
        new PackPart(
            "rules.csv",
            PackPart.CSV,
            "Every rule by which a return is checked: level, stages, thresholds, message, help.",
            PackText.csv(
                List.of(
                    "id",
                    "level",
                    "title",
                    "stages",
                    "refusesDraft",
                    "thresholds",
                    "messages",
                    "help",
                    "enforcedBy"),
                rules.stream().map(rule -> row(rule, collection)).toList())),
        new PackPart(
            "rules.json",
            PackPart.JSON,
            "The same with the usual thresholds beside the collection's own, for programs.",
            PackText.json(json(collection, rules))));
  }

  private static List<@Nullable Object> row(Rule rule, SpecifiedCollection collection) {
    return Arrays.<@Nullable Object>asList(
        rule.id(),
        level(rule, collection),
        rule.title(),
        stages(rule),
        rule.refusesDraft(),
        rule.parameters().stream()
            .map(parameter ->
                parameter.name()
                    + " = "
                    + collection.settings().value(rule, parameter.name()).toPlainString()
                    + " ("
                    + parameter.meaning()
                    + ")")
            .collect(Collectors.joining("; ")),
        String.join(" | ", rule.messages()),
        rule.help(),
        rule.enforcedBy());
  }

  private static ObjectNode json(SpecifiedCollection collection, List<Rule> rules) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("collectionId", collection.collectionId());
    root.put("specVersion", collection.specification().version());
    ArrayNode all = root.putArray("rules");
    for (Rule rule : rules) {
      ObjectNode one = all.addObject().put("id", rule.id());
      one.put("level", level(rule, collection)).put("usualLevel", rule.level().name());
      one.put("title", rule.title()).put("stages", stages(rule));
      one.put("refusesDraft", rule.refusesDraft());
      ArrayNode thresholds = one.putArray("thresholds");
      rule.parameters()
          .forEach(parameter ->
              thresholds
                  .addObject()
                  .put("name", parameter.name())
                  .put("meaning", parameter.meaning())
                  .put("value", collection.settings().value(rule, parameter.name()))
                  .put("usual", parameter.standard()));
      ArrayNode messages = one.putArray("messages");
      rule.messages().forEach(messages::add);
      one.put("help", rule.help());
      if (rule.enforcedBy() != null) {
        one.put("enforcedBy", rule.enforcedBy());
      }
    }
    return root;
  }

  private static String level(Rule rule, SpecifiedCollection collection) {
    return collection.settings().level(rule).map(Level::name).orElse(OFF);
  }

  private static String stages(Rule rule) {
    return rule.stages().stream().sorted().map(Stage::letter).collect(Collectors.joining(" "));
  }
}
