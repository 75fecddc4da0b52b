package uk.datr.workforce.census.rulesettings;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a collection makes of a rule's level. */
@Schema(name = "AdjustedLevel")
public enum AdjustedLevel {
  ERROR,
  WARNING,
  INFORMATION,
  /** The rule says nothing. */
  OFF
}
