package uk.datr.workforce.disclosure.model.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.datr.workforce.disclosure.model.Policy;
import uk.datr.workforce.disclosure.model.Rational;
import uk.datr.workforce.disclosure.model.policy.Contributions.Measure;

class PoliciesTest {

  private static final String HEAD =
      "id,version,threshold,zeros_shown,min_width,amount_width_least,amount_width_share,least_organisations,largest_share,remainder_rule,single_answer_rule,round_counts_to,round_amounts_to";

  private static DisclosurePolicy policy(String id) {
    return Policies.read().find(id).orElseThrow();
  }

  @Test
  void the_policies_in_force_are_those_of_the_specification() {
    assertThat(Policies.read().all())
        .extracting(DisclosurePolicy::id)
        .containsExactly("CENSUS-PUBLIC-1", "CENSUS-PUBLIC-R5", "PROTECTED-1", "SURVEY-1");
    assertThat(policy("CENSUS-PUBLIC-1").forAudit()).isEqualTo(new Policy(5, true, Rational.of(4)));
    assertThat(policy("CENSUS-PUBLIC-R5").roundCountsTo()).contains(5);
    assertThat(policy("CENSUS-PUBLIC-R5").roundAmountsTo()).contains(Rational.of(1, 2));
    assertThat(policy("PROTECTED-1").threshold()).isEqualTo(10);
    assertThat(Policies.read().find("PROTECTED-9")).isEmpty();
  }

  @Test
  void the_newest_version_of_a_policy_counts() {
    Policies policies =
        Policies.of(
            List.of(
                HEAD,
                "P,2,7,true,4,2,0.2,3,0.8,true,false,,",
                "P,1,5,true,4,2,0.2,3,0.8,true,false,,"));
    assertThat(policies.find("P").orElseThrow().threshold()).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "P,1,2,true,4,2,0.2,3,0.8,true,false,,",
        "SURVEY-2,1,9,true,4,2,0.2,3,0.8,true,false,,",
        "P,1,5,true,1,2,0.2,3,0.8,true,false,,",
        "P,1,5,true,4,0.5,0.2,3,0.8,true,false,,",
        "P,1,5,true,4,2,-0.1,3,0.8,true,false,,",
        "P,1,5,true,4,2,0.2,2,0.8,true,false,,",
        "P,1,5,true,4,2,0.2,3,0.95,true,false,,",
        "P,1,5,perhaps,4,2,0.2,3,0.8,true,false,,",
        "P,1,5,true,4"
      })
  void a_policy_below_the_bounds_in_the_code_is_refused(String line) {
    assertThatThrownBy(() -> Policies.of(List.of(HEAD, line)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "P,1,3,true,2,1,0,3,0.9,true,false,,",
        "SURVEY-2,1,10,true,2,1,0,3,0.9,true,false,,"
      })
  void a_policy_at_the_bounds_in_the_code_is_taken(String line) {
    assertThat(Policies.of(List.of(HEAD, line)).all()).hasSize(1);
  }

  @Test
  void the_width_of_an_amount_is_two_or_a_fifth_of_it() {
    assertThat(policy("CENSUS-PUBLIC-1").amountWidth(Rational.of(3))).isEqualTo(Rational.of(2));
    assertThat(policy("CENSUS-PUBLIC-1").amountWidth(Rational.of(40))).isEqualTo(Rational.of(8));
  }

  @ParameterizedTest
  @CsvSource({
    "0,0,''",
    "1,0,SMALL_COUNT",
    "4,0,SMALL_COUNT",
    "5,0,''",
    "5,1,SMALL_REMAINDER",
    "30,4,SMALL_REMAINDER",
    "30,5,''"
  })
  void persons_are_judged_by_their_number_and_by_what_is_left_beside_the_largest(
      long largest, long rest, String expected) {
    Contributions cell =
        new Contributions(
            Measure.PERSONS,
            Map.of("ORG-A", Rational.of(largest), "ORG-B", Rational.of(rest)),
            Optional.empty(),
            List.of());
    assertThat(PrimaryRule.of(policy("CENSUS-PUBLIC-1"), cell).toString())
        .isEqualTo("[" + expected + "]");
  }

  @Test
  void vacant_posts_are_not_persons() {
    Contributions cell =
        new Contributions(
            Measure.VACANT_POSTS, Map.of("ORG-A", Rational.of(2)), Optional.empty(), List.of());
    assertThat(PrimaryRule.of(policy("CENSUS-PUBLIC-1"), cell)).isEmpty();
  }

  @Test
  void an_amount_is_sensitive_with_its_head_count_and_a_guarded_one_with_its_organisations() {
    Map<String, Rational> two = Map.of("ORG-A", Rational.of(85), "ORG-B", Rational.of(15));
    DisclosurePolicy policy = policy("CENSUS-PUBLIC-1");

    assertThat(
            PrimaryRule.of(
                policy,
                new Contributions(
                    Measure.AMOUNT_AGREED, two, Optional.of(Rational.of(4)), List.of())))
        .containsExactly(PrimaryRule.SMALL_HEAD_COUNT);
    assertThat(
            PrimaryRule.of(
                policy,
                new Contributions(
                    Measure.AMOUNT_AGREED, two, Optional.of(Rational.of(90)), List.of())))
        .isEmpty();
    assertThat(
            PrimaryRule.of(
                policy,
                new Contributions(Measure.MONEY, two, Optional.of(Rational.of(90)), List.of())))
        .containsExactly(PrimaryRule.FEW_ORGANISATIONS, PrimaryRule.DOMINANT_ORGANISATION);
    assertThat(
            PrimaryRule.of(
                policy,
                new Contributions(
                    Measure.AMOUNT_GUARDED, two, Optional.of(Rational.of(4)), List.of())))
        .containsExactly(
            PrimaryRule.SMALL_HEAD_COUNT,
            PrimaryRule.FEW_ORGANISATIONS,
            PrimaryRule.DOMINANT_ORGANISATION);
    Map<String, Rational> withNothing =
        Map.of(
            "ORG-A", Rational.of(50),
            "ORG-B", Rational.of(50),
            "ORG-C", Rational.ZERO);
    assertThat(
            PrimaryRule.of(
                policy, new Contributions(Measure.MONEY, withNothing, Optional.empty(), List.of())))
        .as("an organisation without a share does not count")
        .containsExactly(PrimaryRule.FEW_ORGANISATIONS);
    Map<String, Rational> three =
        Map.of("ORG-A", Rational.of(80), "ORG-B", Rational.of(15), "ORG-C", Rational.of(5));
    assertThat(
            PrimaryRule.of(
                policy,
                new Contributions(Measure.AMOUNT_GUARDED, three, Optional.empty(), List.of())))
        .isEmpty();
    assertThat(
            PrimaryRule.of(
                policy, new Contributions(Measure.MONEY, Map.of(), Optional.empty(), List.of())))
        .isEmpty();
  }

  @Test
  void a_line_with_one_answer_is_sensitive_where_attributes_are_protected() {
    Contributions all =
        new Contributions(
            Measure.PERSONS,
            Map.of("A", Rational.of(20), "B", Rational.of(20)),
            Optional.empty(),
            List.of(Rational.ZERO));
    Contributions some =
        new Contributions(
            Measure.PERSONS,
            Map.of("A", Rational.of(20), "B", Rational.of(20)),
            Optional.empty(),
            List.of(Rational.ONE));

    assertThat(PrimaryRule.of(policy("PROTECTED-1"), all))
        .containsExactly(PrimaryRule.SINGLE_ANSWER);
    assertThat(PrimaryRule.of(policy("PROTECTED-1"), some)).isEmpty();
    assertThat(PrimaryRule.of(policy("CENSUS-PUBLIC-1"), all)).isEmpty();
    assertThat(PrimaryRule.of(policy("PROTECTED-1"), answerOf(4)))
        .doesNotContain(PrimaryRule.SINGLE_ANSWER);
    assertThat(PrimaryRule.of(policy("PROTECTED-1"), answerOf(5)))
        .contains(PrimaryRule.SINGLE_ANSWER);
  }

  private static Contributions answerOf(long persons) {
    return new Contributions(
        Measure.PERSONS,
        Map.of("A", Rational.of(persons)),
        Optional.empty(),
        List.of(Rational.ZERO));
  }

  @ParameterizedTest
  @CsvSource({
    "0,0,0,0",
    "1,[c],1,4",
    "4,[c],1,4",
    "5,5,5,7",
    "7,5,5,7",
    "8,10,8,12",
    "10,10,8,12",
    "12,10,8,12",
    "13,15,13,17",
    "17,15,13,17",
    "18,20,18,22",
    "22,20,18,22",
    "23,25,23,27",
    "1000,1000,998,1002",
    "1002,1000,998,1002",
    "1003,1005,1003,1007"
  })
  void the_display_rule_gives_the_golden_values(long count, String shown, long low, long high) {
    DisplayRule rule = new DisplayRule(5, 5);
    assertThat(rule.shown(count)).isEqualTo(shown);
    assertThat(rule.range(count)).isEqualTo(new DisplayRule.Range(low, high));
  }

  @Test
  void a_display_rule_hides_and_rounds_something() {
    assertThatThrownBy(() -> new DisplayRule(0, 5)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new DisplayRule(5, 0)).isInstanceOf(IllegalArgumentException.class);
  }
}
