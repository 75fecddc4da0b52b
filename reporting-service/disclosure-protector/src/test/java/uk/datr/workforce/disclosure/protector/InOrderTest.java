package uk.datr.workforce.disclosure.protector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InOrderTest {

  @Test
  void results_come_in_the_order_of_the_tasks() {
    List<Callable<Integer>> tasks =
        IntStream.range(0, 20).mapToObj(k -> InOrder.task(() -> k * k)).toList();

    assertThat(InOrder.run(tasks, 3))
        .containsExactlyElementsOf(IntStream.range(0, 20).mapToObj(k -> k * k).toList());
    assertThat(InOrder.<Integer>run(List.of(), 3)).isEmpty();
  }

  @Test
  void as_many_work_at_a_time_as_are_asked_for() {
    CountDownLatch both = new CountDownLatch(2);
    Callable<Boolean> meets =
        () -> {
          both.countDown();
          return both.await(10, TimeUnit.SECONDS);
        };
    assertThat(InOrder.run(List.of(meets, meets), 2)).containsExactly(true, true);

    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    Callable<Boolean> notes = () -> threads.add(Thread.currentThread());
    InOrder.run(List.of(notes, notes, notes), 1);
    assertThat(threads).hasSize(1);
  }

  @Test
  void what_breaks_a_task_is_told() {
    Callable<Integer> broken =
        () -> {
          throw new ArithmeticException("too wide");
        };

    assertThatThrownBy(() -> InOrder.run(List.of(broken), 1))
        .isInstanceOf(IllegalStateException.class)
        .hasRootCauseInstanceOf(ArithmeticException.class)
        .hasRootCauseMessage("too wide");
  }

  @Test
  void an_interruption_ends_the_work_and_is_kept() {
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> InOrder.run(List.of(InOrder.task(() -> 1)), 1))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("interrupted");
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
    } finally {
      Thread.interrupted();
    }
  }
}
