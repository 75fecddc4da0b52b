package uk.datr.workforce.calculator.kitproof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CountDownLatch;
import uk.datr.workforce.kit.jobs.JobFailedException;
import uk.datr.workforce.kit.jobs.JobKind;
import uk.datr.workforce.kit.jobs.JobRun;

/** Long work as any: it makes things one by one, and may wait for the test before the third. */
@ApplicationScoped
class ProofJob implements JobKind {

  static final String KIND = "proof";

  private final Shelf shelf;
  private volatile CountDownLatch door = new CountDownLatch(0);
  private volatile CountDownLatch reached = new CountDownLatch(1);

  ProofJob(Shelf shelf) {
    this.shelf = shelf;
  }

  @Override
  public String kind() {
    return KIND;
  }

  /** Lets the next run stop before its third step. */
  void close() {
    door = new CountDownLatch(1);
    reached = new CountDownLatch(1);
  }

  void awaitDoor() throws InterruptedException {
    reached.await();
  }

  void open() {
    door.countDown();
  }

  @Override
  public JsonNode run(JobRun run) {
    String code = run.parameters().path("code").asText();
    if (code.equals("never")) {
      throw new JobFailedException("It cannot be done.");
    }
    int first = run.checkpoint().map(JsonNode::asInt).orElse(0);
    for (int step = first; step < 5; step++) {
      pass(step);
      int done = step + 1;
      QuarkusTransaction.requiringNew()
          .run(() -> {
            shelf.make(new Thing(code + done, "by a job", null, null, null));
            run.step(JsonNodeFactory.instance.numberNode(done), done, 5L);
          });
    }
    return JsonNodeFactory.instance.objectNode().put("made", 5 - first);
  }

  private void pass(int step) {
    if (step != 2) {
      return;
    }
    reached.countDown();
    try {
      door.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
