package uk.datr.workforce.journey;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Where a service sends its traces, by OTLP over HTTP; keeps them as they come. */
final class TraceCollector implements AutoCloseable {

  private static final String PATH = "/v1/traces";

  private final HttpServer server;
  private final ByteArrayOutputStream received = new ByteArrayOutputStream();

  TraceCollector() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    server.createContext(PATH, this::receive);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + PATH);
  }

  /** All that came. It is protobuf, in which texts stand as they are. */
  String received() {
    return received.toString(StandardCharsets.ISO_8859_1);
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      received.writeBytes(exchange.getRequestBody().readAllBytes());
      exchange.sendResponseHeaders(200, -1);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
