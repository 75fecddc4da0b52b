package uk.datr.workforce.kit.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The page behind a problem's {@code type}: public, the same in every service, and the source of docs/problems. */
@ApplicationScoped
public class ProblemPages {

  void register(@Observes Router router) {
    router.get("/problems/:slug").handler(ProblemPages::page);
  }

  private static void page(RoutingContext context) {
    ProblemType.ofSlug(String.valueOf(context.pathParam("slug")))
        .ifPresentOrElse(
            type ->
                context
                    .response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=UTF-8")
                    .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=86400")
                    .end(html(type)),
            context::next);
  }

  /** The page of a kind of problem as HTML. */
  static String html(ProblemType type) {
    return """
    <!doctype html>
    <html lang="en">
    <head><meta charset="utf-8"><title>%1$s (%2$d)</title></head>
    <body>
    <main>
    <h1>%1$s</h1>
    <p>Code <code>%3$s</code>, HTTP status %2$d</p>
    <h2>What it means</h2>
    <p>%4$s</p>
    <h2>What to do</h2>
    <p>%5$s</p>
    </main>
    </body>
    </html>
    """
        .formatted(
            escaped(type.title()),
            type.status(),
            type.code(),
            escaped(type.meaning()),
            escaped(type.whatToDo()));
  }

  /** The page of a kind of problem as Markdown. */
  static String markdown(ProblemType type) {
    return """
    # %s

    Code `%s`, HTTP status %d%s

    ## What it means

    %s

    ## What to do

    %s
    """
        .formatted(
            type.title(),
            type.code(),
            type.status(),
            type.retryable() ? ", with a `Retry-After` header" : "",
            type.meaning(),
            type.whatToDo());
  }

  /** The table of all kinds as Markdown. */
  static String markdownIndex() {
    return Arrays.stream(ProblemType.values())
        .map(type ->
            "| [%s](%s.md) | %d | %s |\n"
                .formatted(type.code(), type.slug(), type.status(), type.title()))
        .collect(
            Collectors.joining(
                "",
                """
                # Problems

                Whatever goes wrong, a service answers with `application/problem+json` (RFC 9457). The `type` of a problem
                is the path of one of these pages, which every service also serves itself.

                | code | status | title |
                | --- | --- | --- |
                """,
                ""));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
