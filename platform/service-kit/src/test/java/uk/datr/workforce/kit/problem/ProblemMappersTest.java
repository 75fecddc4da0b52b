package uk.datr.workforce.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemMappersTest {

  @ParameterizedTest
  @CsvSource({
    "400, VALIDATION_FAILED",
    "401, UNAUTHENTICATED",
    "403, FORBIDDEN",
    "404, NOT_FOUND",
    "405, METHOD_NOT_ALLOWED",
    "406, NOT_ACCEPTABLE",
    "413, BODY_TOO_LARGE",
    "415, UNSUPPORTED_MEDIA_TYPE",
    "418, VALIDATION_FAILED",
    "429, TOO_MANY_REQUESTS",
    "500, INTERNAL_ERROR",
    "502, INTERNAL_ERROR",
    "503, UNAVAILABLE"
  })
  void aStatusOfTheFrameworkHasAType(int status, ProblemType type) {
    assertThat(ProblemMappers.ofStatus(status)).isEqualTo(type);
  }

  @Test
  void everyTypeHasADetail() {
    for (ProblemType type : ProblemType.values()) {
      assertThat(ProblemMappers.detail(type)).endsWith(".");
    }
  }
}
