package uk.datr.workforce.testkit.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import uk.datr.workforce.testkit.parts.Tokens;

/** Sends requests as example people. */
final class ContractClient {

  /** Somebody without a token. */
  static final String ANONYMOUS = "";

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URI service;

  ContractClient(URI service) {
    this.service = service;
  }

  ApiAnswer send(AccessRequest request, String caller) {
    String body = request.body();
    HttpRequest.Builder http =
        HttpRequest.newBuilder(service.resolve(request.path()))
            .method(
                request.method(),
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (body != null) {
      http.header("Content-Type", "application/json");
    }
    request.headers().forEach(http::setHeader);
    if (!caller.equals(ANONYMOUS)) {
      http.header("Authorization", "Bearer " + Tokens.of(caller));
    }
    try {
      HttpResponse<String> response = HTTP.send(http.build(), HttpResponse.BodyHandlers.ofString());
      return new ApiAnswer(response.statusCode(), response.headers().map(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
