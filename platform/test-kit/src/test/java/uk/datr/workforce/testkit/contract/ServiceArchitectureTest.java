package uk.datr.workforce.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ServiceArchitectureTest {

  private static final String FIXTURE = "uk.datr.workforce.testkit.contract.fixture.";

  @TestFactory
  Stream<DynamicTest> aServiceAsItShouldBePasses() {
    ServiceArchitecture good = ServiceArchitecture.ofAllClasses(FIXTURE + "good");
    return good.rules().entrySet().stream()
        .map(rule ->
            DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(good.imported())));
  }

  @TestFactory
  Stream<DynamicTest> everyRuleCanFail() {
    return eachFails("bad");
  }

  @TestFactory
  Stream<DynamicTest> everyRuleFailsOnAnEmptyService() {
    return eachFails("nothing");
  }

  private static Stream<DynamicTest> eachFails(String fixture) {
    ServiceArchitecture wrong = ServiceArchitecture.ofAllClasses(FIXTURE + fixture);
    assertThat(wrong.rules()).isNotEmpty();
    return wrong.rules().entrySet().stream()
        .map(rule ->
            DynamicTest.dynamicTest(
                rule.getKey(),
                () ->
                    assertThatCode(() -> rule.getValue().check(wrong.imported()))
                        .isInstanceOf(AssertionError.class)));
  }
}
