package uk.datr.workforce.census.returns;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.returns.model.Body;
import uk.datr.workforce.census.returns.model.ReportingUnit;
import uk.datr.workforce.census.returns.model.StoredReturn;
import uk.datr.workforce.census.rules.Section;

/**
 * What a return says whose unit has nothing to report: the draft's header and coverage statement, or what the register knows, and a
 * reason.
 */
final class NilReturn {

  private static final String HEADER = "header";

  private NilReturn() {}

  static JsonNode of(NilDeclaration declaration, StoredReturn stored, @Nullable Body draft) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ObjectNode header = root.putObject(HEADER);
    if (draft != null && draft.content().path(HEADER) instanceof ObjectNode kept) {
      header.setAll(kept.deepCopy());
      header.remove("notHeld");
      JsonNode coverage = draft.content().path(Section.O.field());
      if (coverage.isArray()) {
        root.set(Section.O.field(), coverage);
      }
    } else {
      known(header, stored);
    }
    header.put("contactName", declaration.contactName().strip());
    header.put("contactEmail", declaration.contactEmail().strip());
    header.put("nilReason", declaration.reason());
    if (declaration.serviceAgeRange() != null) {
      header.put("serviceAgeRange", declaration.serviceAgeRange());
    }
    if (declaration.settings() != null) {
      ArrayNode settings = header.putArray("settings");
      declaration.settings().forEach(settings::add);
    }
    return root;
  }

  private static void known(ObjectNode header, StoredReturn stored) {
    ReportingUnit unit = stored.unit();
    header.put("specVersion", stored.collection().specVersion());
    header.put("returnType", unit.kind().name());
    if (unit.sector() != null) {
      header.put("sector", unit.sector());
    }
    ArrayNode authorities = header.putArray("laCodes");
    authorities.add(unit.laCode());
  }
}
