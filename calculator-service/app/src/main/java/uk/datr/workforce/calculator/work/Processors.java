package uk.datr.workforce.calculator.work;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import uk.datr.workforce.calculator.engine.variation.Progress;
import uk.datr.workforce.kit.jobs.JobRun;
import uk.datr.workforce.kit.problem.ProblemException;
import uk.datr.workforce.kit.problem.ProblemType;

/**
 * Threads of the operating system for work that keeps a processor busy. Requests and jobs run in virtual threads, which give
 * a processor back only when they wait: a few of them that calculate would hold up every other request.
 */
@ApplicationScoped
public class Processors {

  /** Far more than can wait for two processors without a client giving up. */
  private static final int MOST_WAITING = 100;

  private static final long HUNDREDTHS = 100;
  private static final long BETWEEN_REPORTS_MILLIS = 200;

  private final ThreadPoolExecutor threads;

  Processors() {
    int processors = Runtime.getRuntime().availableProcessors();
    threads =
        new ThreadPoolExecutor(
            processors,
            processors,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            work -> Thread.ofPlatform().daemon().name("analysis").unstarted(work));
  }

  /**
   * Does work and waits for it.
   *
   * @throws ProblemException 503 when too much work waits already
   */
  public <T> T now(Function<Progress, T> work) {
    Future<T> future = submitted(work, Progress.UNSEEN);
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw thrown(e);
    } catch (InterruptedException e) {
      future.cancel(true);
      throw interrupted(e);
    }
  }

  /** Does the work of a job: says how far it is, and ends it when somebody cancels the job. */
  public <T> T watched(JobRun run, Function<Progress, T> work) {
    Reached reached = new Reached();
    Future<T> future = submitted(work, reached);
    try {
      while (true) {
        run.progress(reached.hundredths(), HUNDREDTHS);
        try {
          T result = future.get(BETWEEN_REPORTS_MILLIS, TimeUnit.MILLISECONDS);
          run.progress(HUNDREDTHS, HUNDREDTHS);
          return result;
        } catch (TimeoutException notYet) {
          // It is said again how far it is.
        }
      }
    } catch (ExecutionException e) {
      throw thrown(e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    } finally {
      reached.stop();
    }
  }

  @PreDestroy
  void close() {
    threads.shutdownNow();
  }

  private <T> Future<T> submitted(Function<Progress, T> work, Progress progress) {
    try {
      return threads.submit(() -> work.apply(progress));
    } catch (RejectedExecutionException e) {
      throw new ProblemException(
          ProblemType.UNAVAILABLE, "Too much work waits already. Try again in a while.");
    }
  }

  private static RuntimeException thrown(ExecutionException e) {
    return e.getCause() instanceof RuntimeException cause
        ? cause
        : new IllegalStateException("The work met a fault.", e);
  }

  private static RuntimeException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("The service stops.", e);
  }

  /** How far work has come; tells it to stop when nobody waits for it any more. */
  private static final class Reached implements Progress {

    private volatile double share;
    private volatile boolean stopped;

    @Override
    public void reached(double reached) {
      if (stopped) {
        throw new CancellationException();
      }
      share = reached;
    }

    long hundredths() {
      return (long) (HUNDREDTHS * share);
    }

    void stop() {
      stopped = true;
    }
  }
}
