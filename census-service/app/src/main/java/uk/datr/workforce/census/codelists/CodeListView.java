package uk.datr.workforce.census.codelists;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.referencedata.Code;
import uk.datr.workforce.referencedata.CodeList;

/** A code list of the census with its codes and when they hold. */
@Schema(
    name = "CodeList",
    description = "A code list of the census with its codes and when they hold.")
public record CodeListView(
    @Schema(required = true, examples = "CL-09") String id,
    @Schema(required = true, description = "What the codes stand for", examples = "working pattern")
        String name,
    @Schema(
            required = true,
            description = "Version of all lists together; every stored result names it",
            examples = "2026.2")
        String listVersion,
    @Schema(required = true, description = "In the order in which people should see them")
        List<CodeView> codes) {

  /** Keeps its own copy of the codes. */
  public CodeListView {
    codes = List.copyOf(codes);
  }

  /** A code. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "Code", description = "A code of a list.")
  public record CodeView(
      @Schema(required = true, examples = "FULL_TIME") String code,
      @Schema(required = true, examples = "full time") String label,
      @Schema(
              description = "Part of the list, where it has several: paid and unpaid in CL-07",
              examples = "paid")
          @Nullable String part,
      @Schema(required = true, description = "First day on which it may be used")
          LocalDate validFrom,
      @Schema(description = "Last day; left away while it holds") @Nullable LocalDate validTo) {

    static CodeView of(Code code) {
      return new CodeView(code.code(), code.label(), code.part(), code.validFrom(), code.validTo());
    }
  }

  /**
   * A list.
   *
   * @param on only codes that hold on that day; null for all that ever held or will
   */
  static CodeListView of(CodeList list, String listVersion, @Nullable LocalDate on) {
    return new CodeListView(
        list.id(),
        list.name(),
        listVersion,
        (on == null ? list.codes() : list.validOn(on)).stream().map(CodeView::of).toList());
  }
}
