package uk.datr.workforce.census.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A change to a faultless body and every finding that it leads to, no more and no less.
 *
 * @param base the faultless body
 * @param findings rule id and pointer, in the order of the answer
 */
record RuleCase(
    String rule,
    Kind kind,
    String name,
    Supplier<Body> base,
    Consumer<Body> change,
    List<String> findings) {

  /** What a case shows of its rule. */
  enum Kind {
    /** The rule fires. */
    FIRES,
    /** The rule just does not fire. */
    EDGE,
    /** The rule beside other rules, parts that cannot be read, or other circumstances. */
    CROSS
  }

  static RuleCase fires(String rule, String name, Consumer<Body> change, String... findings) {
    return new RuleCase(rule, Kind.FIRES, name, Body::faultless, change, List.of(findings));
  }

  static RuleCase edge(String rule, String name, Consumer<Body> change) {
    return new RuleCase(rule, Kind.EDGE, name, Body::faultless, change, List.of());
  }

  static RuleCase cross(String rule, String name, Consumer<Body> change, String... findings) {
    return new RuleCase(rule, Kind.CROSS, name, Body::faultless, change, List.of(findings));
  }

  /** The same with a provider's return of all sections. */
  RuleCase full() {
    return on(Body::full);
  }

  /** The same with another faultless body. */
  RuleCase on(Supplier<Body> other) {
    return new RuleCase(rule, kind, name, other, change, findings);
  }

  /** The body as the case has it. */
  Body body() {
    Body body = base.get();
    change.accept(body);
    return body;
  }

  void check() {
    assertThat(body().findings())
        .extracting(finding -> finding.ruleId() + " " + finding.pointer())
        .containsExactlyElementsOf(findings);
  }

  @Override
  public String toString() {
    return rule + " " + kind + ": " + name;
  }
}
