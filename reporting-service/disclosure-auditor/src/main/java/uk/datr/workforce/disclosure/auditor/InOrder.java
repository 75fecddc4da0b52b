package uk.datr.workforce.disclosure.auditor;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs tasks side by side and gives their results in the order of the tasks. */
final class InOrder {

  private InOrder() {}

  static <T> List<T> run(List<Callable<T>> tasks, int threads) {
    List<T> results = new ArrayList<>();
    try {
      if (threads <= 1 || tasks.size() <= 1) {
        for (Callable<T> task : tasks) {
          results.add(task.call());
        }
        return results;
      }
      try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
        for (Future<T> future : pool.invokeAll(tasks)) {
          results.add(future.get());
        }
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
