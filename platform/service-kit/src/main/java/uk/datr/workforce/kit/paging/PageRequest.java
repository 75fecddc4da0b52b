package uk.datr.workforce.kit.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * Which page of a list is asked for. A resource method takes it as {@code @Valid @BeanParam}.
 *
 * @param page number of the page, the first is 1
 * @param pageSize entries on a page
 */
public record PageRequest(
    @Parameter(description = "Number of the page; the first is 1.", example = "1")
        @QueryParam("page")
        @DefaultValue("1")
        @Min(1)
        @Max(10_000_000)
        int page,
    @Parameter(description = "Entries on a page.", example = "50")
        @QueryParam("pageSize")
        @DefaultValue("50")
        @Min(1)
        @Max(MAX_PAGE_SIZE)
        int pageSize) {

  /** More than this many entries are read page by page. */
  public static final int MAX_PAGE_SIZE = 200;

  /** How many entries come before this page. */
  public long offset() {
    return (page - 1L) * pageSize;
  }
}
