package uk.datr.workforce.census.specification;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.referencedata.Code;
import uk.datr.workforce.referencedata.CodeList;
import uk.datr.workforce.referencedata.CodeLists;
import uk.datr.workforce.referencedata.LocalAuthorities;
import uk.datr.workforce.referencedata.LocalAuthority;

/** The code lists of the returns, and the authorities, with the codes that are valid on the reference date marked. */
final class CodeListParts {

  /** Explanations of warnings; they are sent with a submission and not in the return. */
  private static final String EXPLANATIONS = "CL-22";

  private CodeListParts() {}

  static List<PackPart> parts(SpecifiedCollection collection) {
    List<CodeList> lists = lists(collection);
    return List.of(
        new PackPart(
            "code-lists.csv",
            PackPart.CSV,
            "Every code of every list that the return uses, and of CL-22 for explanations.",
            PackText.csv(
                List.of(
                    "list", "name", "code", "label", "part", "validFrom", "validTo", "validNow"),
                lists.stream()
                    .flatMap(list -> list.codes().stream().map(code -> row(list, code, collection)))
                    .toList())),
        new PackPart(
            "code-lists.json",
            PackPart.JSON,
            "The same, for programs.",
            PackText.json(json(collection, lists))),
        new PackPart(
            "authorities.csv",
            PackPart.CSV,
            "Upper-tier and unitary authorities of England with their regions, past ones included.",
            PackText.csv(
                List.of(
                    "laCode",
                    "name",
                    "nhsRegionCode",
                    "nhsRegion",
                    "validFrom",
                    "validTo",
                    "successors",
                    "validNow"),
                LocalAuthorities.load().all().stream()
                    .map(authority -> row(authority, collection.referenceDate()))
                    .toList())));
  }

  private static List<CodeList> lists(SpecifiedCollection collection) {
    List<String> used =
        collection.fields().stream()
            .map(field -> field.codes())
            .filter(Objects::nonNull)
            .map(CodeList::id)
            .toList();
    return CodeLists.load().all().stream()
        .filter(list -> used.contains(list.id()) || list.id().equals(EXPLANATIONS))
        .toList();
  }

  private static List<@Nullable Object> row(
      CodeList list, Code code, SpecifiedCollection collection) {
    return Arrays.<@Nullable Object>asList(
        list.id(),
        list.name(),
        code.code(),
        code.label(),
        code.part(),
        code.validFrom(),
        code.validTo(),
        code.validOn(collection.referenceDate()));
  }

  private static List<@Nullable Object> row(LocalAuthority authority, LocalDate day) {
    return Arrays.<@Nullable Object>asList(
        authority.laCode(),
        authority.name(),
        authority.nhsRegionCode(),
        authority.nhsRegionName(),
        authority.validFrom(),
        authority.validTo(),
        String.join(" ", authority.successorCodes()),
        authority.validOn(day));
  }

  private static ObjectNode json(SpecifiedCollection collection, List<CodeList> lists) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("listVersion", collection.listVersion());
    root.put("referenceDate", collection.referenceDate().toString());
    ArrayNode all = root.putArray("lists");
    for (CodeList list : lists) {
      ObjectNode one = all.addObject().put("id", list.id()).put("name", list.name());
      ArrayNode codes = one.putArray("codes");
      for (Code code : list.codes()) {
        ObjectNode entry = codes.addObject().put("code", code.code()).put("label", code.label());
        if (code.part() != null) {
          entry.put("part", code.part());
        }
        entry.put("validFrom", code.validFrom().toString());
        LocalDate validTo = code.validTo();
        if (validTo != null) {
          entry.put("validTo", validTo.toString());
        }
        entry.put("validNow", code.validOn(collection.referenceDate()));
      }
    }
    return root;
  }
}
