package uk.datr.workforce.journey;

import java.io.PrintStream;

/** Prints a journey: the request, the short answer, the meaning. */
final class PrintedNarrator implements Narrator {
  private static final int WIDTH = 100;

  private final PrintStream out;
  private int number;

  PrintedNarrator(PrintStream out) {
    this.out = out;
  }

  @Override
  public void step(String title) {
    number++;
    out.printf("%n%d. %s%n", number, title);
  }

  @Override
  public void call(Caller caller, Answer answer, String shortAnswer) {
    out.printf("   %s %s%n", answer.method(), answer.path());
    out.printf("      by %s%n", caller.name());
    answer.sent().forEach((header, value) -> out.printf("      %s: %s%n", header, value));
    String[] lines = shortAnswer.split("\n", -1);
    out.printf("   %d %s%n", answer.status(), lines[0]);
    for (int i = 1; i < lines.length; i++) {
      out.printf("       %s%n", lines[i]);
    }
  }

  @Override
  public void meaning(String text) {
    StringBuilder line = new StringBuilder("   → ");
    for (String word : text.split(" ", -1)) {
      if (line.length() + word.length() > WIDTH) {
        out.println(line.toString().stripTrailing());
        line = new StringBuilder("     ");
      }
      line.append(word).append(' ');
    }
    out.println(line.toString().stripTrailing());
  }
}
