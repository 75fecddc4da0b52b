package uk.datr.workforce.census.rules;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.rules.ReturnContent.Flow;
import uk.datr.workforce.census.rules.ReturnContent.Header;
import uk.datr.workforce.census.rules.ReturnContent.Leavers;
import uk.datr.workforce.census.rules.ReturnContent.StaffInPost;
import uk.datr.workforce.census.rules.ReturnContent.UnpaidStaff;
import uk.datr.workforce.census.rules.ReturnContent.Vacancy;

/** Writes a return in the form in which {@link ReturnReader} reads it. */
final class ReturnWriter {

  private ReturnWriter() {}

  static ObjectNode write(ReturnContent content) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    header(root.putObject(Section.A.field()), content.header());
    lines(root, Section.B, content.staffInPost(), ReturnWriter::staffInPost);
    lines(root, Section.C, content.unpaidStaff(), ReturnWriter::unpaidStaff);
    lines(root, Section.D, content.vacancies(), ReturnWriter::vacancy);
    lines(root, Section.E, content.flows(), ReturnWriter::flow);
    TableWriter.write(root, content);
    return root;
  }

  private static void header(ObjectNode to, Header header) {
    text(to, "collectionId", header.collectionId());
    text(to, "specVersion", header.specVersion());
    text(to, "reportingUnitId", header.reportingUnitId());
    text(to, "ndtmsAgencyCode", header.ndtmsAgencyCode());
    text(to, "returnType", header.returnType());
    text(to, "sector", header.sector());
    text(to, "serviceAgeRange", header.serviceAgeRange());
    texts(to, "settings", header.settings());
    texts(to, "laCodes", header.laCodes());
    date(to, "contractStart", header.contractStart());
    date(to, "contractEnd", header.contractEnd());
    texts(to, "changeSinceLast", header.changeSinceLast());
    decimal(to, "standardWeeklyHours", header.standardWeeklyHours());
    text(to, "contactName", header.contactName());
    text(to, "contactEmail", header.contactEmail());
    text(to, "contactPhone", header.contactPhone());
    text(to, "dataSourceNote", header.dataSourceNote());
    text(to, "comments", header.comments());
    texts(to, "notHeld", header.notHeld());
    text(to, "nilReason", header.nilReason());
  }

  private static void staffInPost(ObjectNode to, StaffInPost line) {
    text(to, "role", line.role());
    text(to, "roleDescription", line.roleDescription());
    text(to, "basis", line.basis());
    count(to, "headcount", line.headcount());
    decimal(to, "wte", line.wte());
  }

  private static void unpaidStaff(ObjectNode to, UnpaidStaff line) {
    text(to, "role", line.role());
    text(to, "roleDescription", line.roleDescription());
    text(to, "kind", line.kind());
    count(to, "headcount", line.headcount());
    decimal(to, "wte", line.wte());
  }

  private static void vacancy(ObjectNode to, Vacancy line) {
    text(to, "role", line.role());
    text(to, "roleDescription", line.roleDescription());
    decimal(to, "vacantWte", line.vacantWte());
    count(to, "vacantPosts", line.vacantPosts());
    decimal(to, "coveredByTemporaryWte", line.coveredByTemporaryWte());
    count(to, "openOver90DaysPosts", line.openOver90DaysPosts());
  }

  private static void flow(ObjectNode to, Flow line) {
    text(to, "role", line.role());
    text(to, "roleDescription", line.roleDescription());
    count(to, "headcountAtStart", line.headcountAtStart());
    count(to, "joiners", line.joiners());
    count(to, "leavers", line.leavers());
    count(to, "internalMovesIn", line.internalMovesIn());
    count(to, "internalMovesOut", line.internalMovesOut());
    count(to, "tupeIn", line.tupeIn());
    count(to, "tupeOut", line.tupeOut());
    lines(to, "leaversByReason", line.leaversByReason(), ReturnWriter::leavers);
  }

  private static void leavers(ObjectNode to, Leavers line) {
    text(to, "reason", line.reason());
    count(to, "count", line.count());
  }

  static <T> void lines(
      ObjectNode root, Section section, @Nullable List<T> lines, BiConsumer<ObjectNode, T> write) {
    lines(root, section.field(), lines, write);
  }

  static <T> void lines(
      ObjectNode to, String field, @Nullable List<T> lines, BiConsumer<ObjectNode, T> write) {
    if (lines != null) {
      ArrayNode array = to.putArray(field);
      lines.forEach(line -> write.accept(array.addObject(), line));
    }
  }

  static void text(ObjectNode to, String name, @Nullable String value) {
    if (value != null) {
      to.put(name, value);
    }
  }

  private static void texts(ObjectNode to, String name, @Nullable List<String> values) {
    if (values != null) {
      ArrayNode array = to.putArray(name);
      values.forEach(array::add);
    }
  }

  private static void date(ObjectNode to, String name, @Nullable LocalDate value) {
    if (value != null) {
      to.put(name, value.toString());
    }
  }

  static void count(ObjectNode to, String name, @Nullable Integer value) {
    if (value != null) {
      to.put(name, value);
    }
  }

  /** Keeps the two places, so that equal content has equal text. */
  static void decimal(ObjectNode to, String name, @Nullable BigDecimal value) {
    if (value != null) {
      to.set(name, DecimalNode.valueOf(value));
    }
  }
}
