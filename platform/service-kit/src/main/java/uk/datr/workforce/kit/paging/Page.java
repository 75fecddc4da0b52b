package uk.datr.workforce.kit.paging;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;

/**
 * One page of a list in a total order.
 *
 * @param items the entries
 * @param page number of the page, the first is 1
 * @param pageSize how many entries a full page has
 * @param totalItems how many entries the list has
 */
public record Page<T>(List<T> items, int page, int pageSize, long totalItems) {

  public Page {
    items = List.copyOf(items);
  }

  /** The page that was asked for. */
  public static <T> Page<T> of(PageRequest request, List<T> items, long totalItems) {
    return new Page<>(items, request.page(), request.pageSize(), totalItems);
  }

  /** The same page with other entries. */
  public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
    List<R> mapped = items.stream().<R>map(mapping).toList();
    return new Page<>(mapped, page, pageSize, totalItems);
  }

  /** The page as a 200 answer whose {@code Link} header names its neighbours, keeping every other query parameter. */
  public Response toResponse(UriInfo uri) {
    return Response.ok(this).header(HttpHeaders.LINK, links(uri)).build();
  }

  private String links(UriInfo uri) {
    long last = Math.max(1, (totalItems + pageSize - 1) / pageSize);
    StringJoiner links = new StringJoiner(", ");
    links.add(link(uri, 1, "first"));
    if (page > 1) {
      links.add(link(uri, Math.min(page - 1, last), "prev"));
    }
    if (page < last) {
      links.add(link(uri, page + 1L, "next"));
    }
    links.add(link(uri, last, "last"));
    return links.toString();
  }

  private String link(UriInfo uri, long target, String relation) {
    String query =
        uri.getRequestUriBuilder()
            .replaceQueryParam("page", target)
            .replaceQueryParam("pageSize", pageSize)
            .build()
            .getRawQuery();
    return "<" + uri.getRequestUri().getRawPath() + "?" + query + ">; rel=\"" + relation + "\"";
  }
}
