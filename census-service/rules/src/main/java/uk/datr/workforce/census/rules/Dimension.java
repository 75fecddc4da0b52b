package uk.datr.workforce.census.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.rules.ReturnTables.Demographics;
import uk.datr.workforce.census.rules.ReturnTables.People;

/** A table of section G. */
enum Dimension {
  AGE("ageBand", "age", "CL-10"),
  GENDER("gender", "gender", "CL-11"),
  ETHNICITY("ethnicCategory", "ethnicity", "CL-12");

  private final String field;
  private final String label;
  private final String listId;

  Dimension(String field, String label, String listId) {
    this.field = field;
    this.label = label;
    this.listId = listId;
  }

  String pointer() {
    return Section.G.pointer() + "/" + field;
  }

  String label() {
    return label;
  }

  String listId() {
    return listId;
  }

  /** The lines; null when the section or the table is not answered. */
  @Nullable List<People> lines(ReturnContent content) {
    Demographics demographics = content.demographics();
    if (demographics == null) {
      return null;
    }
    return switch (this) {
      case AGE -> demographics.ageBand();
      case GENDER -> demographics.gender();
      case ETHNICITY -> demographics.ethnicCategory();
    };
  }
}
