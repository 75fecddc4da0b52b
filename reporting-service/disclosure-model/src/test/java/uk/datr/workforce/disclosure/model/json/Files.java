package uk.datr.workforce.disclosure.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import uk.datr.workforce.disclosure.model.Problem;
import uk.datr.workforce.disclosure.model.Publication;
import uk.datr.workforce.disclosure.model.check.Fault;
import uk.datr.workforce.disclosure.model.check.FaultKind;

/** Reads texts as if they were files. Single quotes stand for double ones. */
final class Files {

  private Files() {}

  static Problem problem(String text) {
    return usable(readProblem(text));
  }

  static Publication publication(String text, Problem problem) {
    return usable(readPublication(text, problem));
  }

  static List<Fault> problemFaults(String text) {
    return unusable(readProblem(text));
  }

  static List<Fault> publicationFaults(String text, Problem problem) {
    return unusable(readPublication(text, problem));
  }

  static List<FaultKind> kinds(List<Fault> faults) {
    return faults.stream().map(Fault::kind).toList();
  }

  static Reading<Problem> readProblem(String text) {
    try {
      return ProblemFile.read(stream(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Reading<Publication> readPublication(String text, Problem problem) {
    try {
      return PublicationFile.read(stream(text), problem);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static <T> T usable(Reading<T> reading) {
    return switch (reading) {
      case Reading.Usable<T> usable -> usable.content();
      case Reading.Unusable<T> unusable ->
          throw new AssertionError("not usable: " + unusable.faults().kept());
    };
  }

  private static <T> List<Fault> unusable(Reading<T> reading) {
    assertThat(reading).isInstanceOf(Reading.Unusable.class);
    return reading instanceof Reading.Unusable<T> unusable ? unusable.faults().kept() : List.of();
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }
}
