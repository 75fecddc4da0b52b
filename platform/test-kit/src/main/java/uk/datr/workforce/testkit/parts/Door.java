package uk.datr.workforce.testkit.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A door in front of a part that a build shares: one service under test goes through it, and only that service finds it shut. Behind
 * a shut door nobody listens and what was connected is cut off, as when the part is away.
 */
public final class Door implements AutoCloseable {

  private final URI part;
  private final int port;
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
  private final AtomicInteger passages = new AtomicInteger();
  private volatile ServerSocket listener;

  /** A door, still shut, in front of what is reached at that address. */
  public Door(URI part) {
    this.part = part;
    try {
      listener = listen(0);
      port = listener.getLocalPort();
      listener.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The address in front of the door, for a URL that names the part itself. */
  public URI through(String url) {
    URI address = URI.create(url);
    return URI.create("http://127.0.0.1:" + port + address.getRawPath());
  }

  /** How many connections have come through. */
  public int passages() {
    return passages.get();
  }

  /** Lets connections through from now on. */
  public synchronized void open() {
    if (!listener.isClosed()) {
      return;
    }
    try {
      ServerSocket opened = listen(port);
      listener = opened;
      Thread.startVirtualThread(() -> accept(opened));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Refuses connections from now on and cuts off those there are. */
  public synchronized void shut() {
    closeQuietly(listener);
    connections.forEach(Door::closeQuietly);
    connections.clear();
  }

  @Override
  public void close() {
    shut();
  }

  private static ServerSocket listen(int port) throws IOException {
    ServerSocket socket = new ServerSocket();
    socket.setReuseAddress(true);
    socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
    return socket;
  }

  private void accept(ServerSocket from) {
    try {
      while (true) {
        Socket near = from.accept();
        passages.incrementAndGet();
        Socket far = new Socket(part.getHost(), part.getPort());
        connections.add(near);
        connections.add(far);
        Thread.startVirtualThread(() -> pump(near, far));
        Thread.startVirtualThread(() -> pump(far, near));
      }
    } catch (SocketException shut) {
      // The usual end.
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void pump(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException cutOff) {
      // Either side has gone; both are closed.
    } finally {
      connections.remove(from);
      connections.remove(to);
    }
  }

  private static void closeQuietly(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception alreadyGone) {
      // Nothing is left to close.
    }
  }
}
