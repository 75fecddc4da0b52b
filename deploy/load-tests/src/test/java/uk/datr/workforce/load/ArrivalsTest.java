package uk.datr.workforce.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

  @Test
  void closedClientsDoEveryCallOnceAndNeverMoreAtOnceThanThereAreClients() {
    Set<Integer> done = ConcurrentHashMap.newKeySet();
    Semaphore places = new Semaphore(4);

    Timing timing =
        new Arrivals.Closed(4)
            .measure(
                200,
                index -> {
                  assertThat(places.tryAcquire()).isTrue();
                  done.add(index);
                  places.release();
                });

    assertThat(done).hasSize(200);
    assertThat(timing.calls()).isEqualTo(200);
    assertThat(timing.failures()).isZero();
    assertThat(timing.p50()).isLessThanOrEqualTo(timing.p95()).isLessThanOrEqualTo(timing.max());
  }

  @Test
  void anOpenModelCountsTheTimeThatACallWaitedForAStalledOne() {
    // Every call waits for the last one to be sent: those sent first have waited longest.
    CountDownLatch all = new CountDownLatch(20);

    Timing timing =
        new Arrivals.Open(200)
            .measure(
                20,
                _ -> {
                  all.countDown();
                  all.await();
                });

    assertThat(timing.calls()).isEqualTo(20);
    // 19 intervals of 5 ms lie between the first and the last.
    assertThat(timing.max()).isGreaterThanOrEqualTo(95 * 0.99);
  }

  @Test
  void aCallThatFailsIsCountedAndNamedAndHasNoTime() {
    Timing timing =
        new Arrivals.Closed(1)
            .measure(
                10,
                index -> {
                  if (index == 3) {
                    throw new IllegalStateException("refused");
                  }
                });

    assertThat(timing.calls()).isEqualTo(9);
    assertThat(timing.failures()).isEqualTo(1);
    assertThat(timing.firstFailure()).isEqualTo("refused");
  }
}
