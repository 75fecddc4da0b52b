package uk.datr.workforce.census.returns.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a warning is right as it is.
 *
 * @param ruleId the rule that warns
 * @param pointer the finding that is explained; null explains every finding of the rule
 * @param code code of CL-22
 * @param text in words; needed with the code OTHER
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Explanation", description = "Why a warning is right as it is.")
public record Explanation(
    @Schema(required = true, maxLength = 10, description = "The rule that warns", examples = "C204")
        String ruleId,
    @Schema(
            maxLength = 200,
            description = "The finding that is explained; left away, every finding of the rule",
            examples = "/staffInPost/0")
        @Nullable String pointer,
    @Schema(
            required = true,
            maxLength = 40,
            description = "Code list CL-22",
            examples = "CONFIRMED_CORRECT")
        String code,
    @Schema(
            maxLength = 500,
            description =
                "In words; with the code OTHER at least 15 characters. Please name no person.")
        @Nullable String text) {

  /** Shorter texts explain nothing (CL-22). */
  public static final int SHORTEST_OTHER = 15;

  /** Whether it speaks of that finding. */
  public boolean covers(String rule, @Nullable String at) {
    return ruleId.equals(rule) && (pointer == null || pointer.equals(at));
  }

  /** The same with its place in the return itself, where it was sent with a place in a request. */
  public Explanation movedOutOf(String member) {
    return pointer == null || !pointer.startsWith(member + "/")
        ? this
        : new Explanation(ruleId, pointer.substring(member.length()), code, text);
  }

  /** Whether it says enough. */
  public boolean sufficient() {
    return !code.equals("OTHER") || (text != null && text.strip().length() >= SHORTEST_OTHER);
  }
}
