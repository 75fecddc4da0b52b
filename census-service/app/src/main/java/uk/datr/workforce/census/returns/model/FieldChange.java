package uk.datr.workforce.census.returns.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A field in which two versions of a return differ.
 *
 * @param path section, key of the line and field, such as {@code /staffInPost/DAW01/PERMANENT/wte}; it does not depend on the
 *     order of lines
 * @param before what the earlier version says; null when it says nothing there
 * @param after what the later version says; null when it says nothing there
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "FieldChange", description = "A field in which two versions of a return differ.")
public record FieldChange(
    @Schema(
            required = true,
            description = "Section, key of the line and field",
            examples = "/staffInPost/DAW01/PERMANENT/wte")
        String path,
    @Schema(required = true, description = "What happened to it") Kind change,
    @Schema(
            implementation = Object.class,
            description = "What the earlier version says; left away when it says nothing there",
            examples = "10.5")
        @Nullable JsonNode before,
    @Schema(
            implementation = Object.class,
            description = "What the later version says; left away when it says nothing there",
            examples = "11.5")
        @Nullable JsonNode after) {

  /** What happened to a field. */
  @Schema(name = "FieldChangeKind")
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED
  }

  static FieldChange of(String path, @Nullable JsonNode before, @Nullable JsonNode after) {
    Kind kind = Kind.CHANGED;
    if (before == null) {
      kind = Kind.ADDED;
    } else if (after == null) {
      kind = Kind.REMOVED;
    }
    return new FieldChange(path, kind, before, after);
  }
}
