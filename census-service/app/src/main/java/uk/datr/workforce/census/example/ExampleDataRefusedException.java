package uk.datr.workforce.census.example;

import java.io.Serial;

/** A step of the example history was refused: the generator and the rules do not fit together. */
final class ExampleDataRefusedException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  ExampleDataRefusedException(String step, Object result) {
    super("The example history cannot go on: " + step + " was answered with " + result);
  }
}
