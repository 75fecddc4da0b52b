package uk.datr.workforce.calculator.kitproof;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Holds a request inside its transaction until the test has seen what it wants to see. */
@ApplicationScoped
class Gate {

  private volatile CountDownLatch arrived = new CountDownLatch(1);
  private volatile CountDownLatch open = new CountDownLatch(1);

  void close() {
    arrived = new CountDownLatch(1);
    open = new CountDownLatch(1);
  }

  void open() {
    open.countDown();
  }

  void awaitArrival() throws InterruptedException {
    if (!arrived.await(10, TimeUnit.SECONDS)) {
      throw new IllegalStateException("Nobody came to the gate.");
    }
  }

  void pass() {
    arrived.countDown();
    try {
      if (!open.await(10, TimeUnit.SECONDS)) {
        throw new IllegalStateException("The gate stayed shut.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
