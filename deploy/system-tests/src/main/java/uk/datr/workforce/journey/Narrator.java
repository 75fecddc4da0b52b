package uk.datr.workforce.journey;

/** Tells what a journey does while it does it. */
public interface Narrator {

  /** A step begins. */
  void step(String title);

  /** A call was made; the short answer is what a reader should notice in it. */
  void call(Caller caller, Answer answer, String shortAnswer);

  /** What the last answer means. */
  void meaning(String text);

  /** Says nothing, for tests. */
  static Narrator silent() {
    return new Narrator() {
      @Override
      public void step(String title) {}

      @Override
      public void call(Caller caller, Answer answer, String shortAnswer) {}

      @Override
      public void meaning(String text) {}
    };
  }
}
