package uk.datr.workforce.census.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import uk.datr.workforce.census.rules.ReturnContent.Flow;
import uk.datr.workforce.census.rules.ReturnContent.Header;
import uk.datr.workforce.census.rules.ReturnContent.Leavers;
import uk.datr.workforce.census.rules.ReturnContent.StaffInPost;
import uk.datr.workforce.census.rules.ReturnContent.UnpaidStaff;
import uk.datr.workforce.census.rules.ReturnContent.Vacancy;

/**
 * Reads a return from a JSON tree and never refuses one: what has the wrong type is named and left out. Unknown fields
 * are passed over here; the schema of the operation reports them.
 */
public final class ReturnReader {

  private final Set<String> unreadable = new HashSet<>();
  private final Map<String, ReadReturn.Misfit> misfits = new LinkedHashMap<>();

  private ReturnReader() {}

  /** The return in that tree, as far as it can be read. */
  public static ReadReturn read(JsonNode root) {
    ReturnReader reader = new ReturnReader();
    ReturnContent content = reader.content(root);
    return new ReadReturn(content, reader.unreadable, reader.misfits);
  }

  private ReturnContent content(JsonNode root) {
    Fields fields = object(root, "");
    return new ReturnContent(
        header(fields),
        fields.lines(Section.B.field(), ReturnReader::staffInPost),
        fields.lines(Section.C.field(), ReturnReader::unpaidStaff),
        fields.lines(Section.D.field(), ReturnReader::vacancy),
        fields.lines(Section.E.field(), ReturnReader::flow),
        fields.lines(Section.F.field(), TableReader::pattern),
        fields.object(Section.G.field(), TableReader::demographics),
        fields.lines(Section.H.field(), TableReader::timeInPost),
        fields.object(Section.I.field(), TableReader::sickness),
        fields.lines(Section.J.field(), TableReader::caseload),
        fields.object(Section.K.field(), TableReader::registration),
        fields.lines(Section.L.field(), TableReader::pay),
        fields.lines(Section.M.field(), TableReader::funding),
        fields.lines(Section.N.field(), TableReader::laSplit),
        fields.lines(Section.O.field(), TableReader::coverage));
  }

  private Header header(Fields root) {
    JsonNode node = root.get(Section.A.field());
    if (node == null) {
      return Header.NONE;
    }
    Fields header = object(node, Section.A.pointer());
    return new Header(
        header.text("collectionId"),
        header.text("specVersion"),
        header.text("reportingUnitId"),
        header.text("ndtmsAgencyCode"),
        header.text("returnType"),
        header.text("sector"),
        header.text("serviceAgeRange"),
        header.texts("settings"),
        header.texts("laCodes"),
        header.date("contractStart"),
        header.date("contractEnd"),
        header.texts("changeSinceLast"),
        header.decimal("standardWeeklyHours"),
        header.text("contactName"),
        header.text("contactEmail"),
        header.text("contactPhone"),
        header.text("dataSourceNote"),
        header.text("comments"),
        header.texts("notHeld"),
        header.text("nilReason"));
  }

  private static StaffInPost staffInPost(Fields line) {
    return new StaffInPost(
        line.text("role"),
        line.text("roleDescription"),
        line.text("basis"),
        line.count("headcount"),
        line.decimal("wte"));
  }

  private static UnpaidStaff unpaidStaff(Fields line) {
    return new UnpaidStaff(
        line.text("role"),
        line.text("roleDescription"),
        line.text("kind"),
        line.count("headcount"),
        line.decimal("wte"));
  }

  private static Vacancy vacancy(Fields line) {
    return new Vacancy(
        line.text("role"),
        line.text("roleDescription"),
        line.decimal("vacantWte"),
        line.count("vacantPosts"),
        line.decimal("coveredByTemporaryWte"),
        line.count("openOver90DaysPosts"));
  }

  private static Flow flow(Fields line) {
    return new Flow(
        line.text("role"),
        line.text("roleDescription"),
        line.count("headcountAtStart"),
        line.count("joiners"),
        line.count("leavers"),
        line.count("internalMovesIn"),
        line.count("internalMovesOut"),
        line.count("tupeIn"),
        line.count("tupeOut"),
        line.lines("leaversByReason", ReturnReader::leavers));
  }

  private static Leavers leavers(Fields line) {
    return new Leavers(line.text("reason"), line.count("count"));
  }

  private Fields object(JsonNode node, String pointer) {
    if (!node.isObject()) {
      unreadable.add(pointer);
    }
    return new Fields(node, pointer, unreadable, misfits);
  }
}
