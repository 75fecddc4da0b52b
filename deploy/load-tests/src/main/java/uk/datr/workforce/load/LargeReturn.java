package uk.datr.workforce.load;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import uk.datr.workforce.journey.Bodies;
import uk.datr.workforce.journey.Collection;
import uk.datr.workforce.journey.Unit;
import uk.datr.workforce.referencedata.Code;
import uk.datr.workforce.referencedata.CodeLists;
import uk.datr.workforce.referencedata.Role;
import uk.datr.workforce.referencedata.Roles;

/** About the largest return that can be: a line for every role on every paid basis, and every role in every other section. */
final class LargeReturn {

  private static final LocalDate ON = LocalDate.of(2026, 6, 30);

  /** Sections that describe the staff of the small return. */
  private static final List<String> OTHERS =
      List.of("pattern", "demographics", "timeInPost", "registration", "funding");

  private LargeReturn() {}

  /** A provider's return with some 400 lines in sections B to E. */
  static ObjectNode body(Collection collection, Unit unit) {
    ObjectNode body = Bodies.providerReturn(collection, unit);
    OTHERS.forEach(body::remove);
    List<Role> roles =
        Roles.load().all().stream().filter(role -> !role.needsDescription()).toList();
    List<Code> bases = CodeLists.load().paidBases().validOn(ON);
    ArrayNode staff = body.putArray("staffInPost");
    ArrayNode flows = body.putArray("flows");
    ArrayNode vacancies = body.putArray("vacancies");
    for (Role role : roles) {
      for (Code basis : bases) {
        staff
            .addObject()
            .put("role", role.code())
            .put("basis", basis.code())
            .put("headcount", 3)
            .put("wte", new BigDecimal("2.40"));
      }
      vacancies
          .addObject()
          .put("role", role.code())
          .put("vacantWte", new BigDecimal("0.80"))
          .put("vacantPosts", 1);
      flows
          .addObject()
          .put("role", role.code())
          .put("headcountAtStart", 3 * bases.size())
          .put("joiners", 2)
          .put("leavers", 2);
    }
    return body;
  }

  /** The lines in the sections of a return. */
  static int lines(ObjectNode body) {
    int lines = 0;
    for (String section : List.of("staffInPost", "unpaidStaff", "vacancies", "flows")) {
      lines += body.path(section).size();
    }
    return lines;
  }
}
