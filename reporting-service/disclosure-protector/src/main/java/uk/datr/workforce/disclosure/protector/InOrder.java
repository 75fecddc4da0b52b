package uk.datr.workforce.disclosure.protector;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs independent tasks on some threads and gives their results in the order of the tasks. */
final class InOrder {

  private InOrder() {}

  /** Fixes the type of a task. */
  static <T> Callable<T> task(Callable<T> task) {
    return task;
  }

  static <T> List<T> run(List<Callable<T>> tasks, int threads) {
    List<T> results = new ArrayList<>();
    try (ExecutorService workers =
        Executors.newFixedThreadPool(Math.max(1, Math.min(threads, tasks.size())))) {
      for (Future<T> future : workers.invokeAll(tasks)) {
        results.add(future.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while protecting", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a part could not be protected", e.getCause());
    }
    return results;
  }
}
