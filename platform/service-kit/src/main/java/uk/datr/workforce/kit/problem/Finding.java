package uk.datr.workforce.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One fault, named so that a person and a program can find it: in a JSON body by pointer, in a file by row and column.
 *
 * @param ruleId id of the rule in its catalogue, or a general one such as {@code UNKNOWN_FIELD}
 * @param severity how much it weighs
 * @param message what is wrong, in words for the person who fills in the data
 * @param pointer JSON pointer (RFC 6901) into the body; null when the fault is not at one place of a body
 * @param file name of the uploaded file; null for a JSON body
 * @param row row of the file, the first is 1
 * @param column name of the column
 * @param value what was found there; null when there is nothing or when it must not be echoed
 * @param expected what would have been right, in words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One fault of a request or of its content.")
public record Finding(
    @Schema(required = true, examples = "C012") String ruleId,
    @Schema(required = true) Severity severity,
    @Schema(required = true, examples = "At most two decimals.") String message,
    @Schema(examples = "/lines/3/amount") @Nullable String pointer,
    @Nullable String file,
    @Nullable Integer row,
    @Nullable String column,
    @Schema(implementation = Object.class, examples = "12.345") @Nullable JsonNode value,
    @Nullable String expected) {

  /** An error at a place of a JSON body. */
  public static Finding error(String ruleId, String pointer, String message) {
    return at(ruleId, Severity.ERROR, pointer, message);
  }

  /** An error of the request that has no place in its body, such as one in a header. */
  public static Finding error(String ruleId, String message) {
    return new Finding(ruleId, Severity.ERROR, message, null, null, null, null, null, null);
  }

  /** A warning at a place of a JSON body. */
  public static Finding warning(String ruleId, String pointer, String message) {
    return at(ruleId, Severity.WARNING, pointer, message);
  }

  /** Something worth knowing at a place of a JSON body. */
  public static Finding information(String ruleId, String pointer, String message) {
    return at(ruleId, Severity.INFORMATION, pointer, message);
  }

  /** A finding of any severity at a place of a JSON body. */
  public static Finding at(String ruleId, Severity severity, String pointer, String message) {
    return new Finding(ruleId, severity, message, pointer, null, null, null, null, null);
  }

  /** A finding at a row and column of a file. */
  public static Finding inFile(
      String ruleId,
      Severity severity,
      String file,
      int row,
      @Nullable String column,
      String message) {
    return new Finding(ruleId, severity, message, null, file, row, column, null, null);
  }

  /** The same finding with the value that was found. */
  public Finding withValue(@Nullable JsonNode found) {
    return new Finding(ruleId, severity, message, pointer, file, row, column, found, expected);
  }

  /** The same finding with what would have been right. */
  public Finding withExpected(@Nullable String right) {
    return new Finding(ruleId, severity, message, pointer, file, row, column, value, right);
  }
}
