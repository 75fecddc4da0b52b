package uk.datr.workforce.disclosure.auditor.proof;

import java.util.ArrayList;
import java.util.List;
import uk.datr.workforce.disclosure.model.Equation;
import uk.datr.workforce.disclosure.model.Limit;
import uk.datr.workforce.disclosure.model.Ratio;
import uk.datr.workforce.disclosure.model.Rational;

/** A proof in sentences, one a step. */
public final class ProofText {

  /** Longer sums and lists are told by their length. */
  private static final int SPELT_OUT = 8;

  private ProofText() {}

  /** The sentences in order; the last ones give the ends of the interval. */
  public static List<String> of(Proof proof) {
    List<String> sentences = new ArrayList<>();
    proof.steps().forEach(step -> sentences.add(sentence(step)));
    if (proof.low().origin() != Origin.STEP) {
      sentences.add(bound(proof.low()) + ".");
    }
    proof
        .high()
        .filter(high -> high.origin() != Origin.STEP)
        .ifPresent(high -> sentences.add(bound(high) + "."));
    return sentences;
  }

  private static String sentence(Step step) {
    List<String> bounds = new ArrayList<>();
    List<Bound> shown = new ArrayList<>();
    for (Bound use : step.uses()) {
      if (use.origin() == Origin.SHOWN) {
        shown.add(use);
      } else {
        bounds.add(bound(use));
      }
    }
    if (shown.size() <= SPELT_OUT) {
      shown.forEach(use -> bounds.add(bound(use)));
    } else {
      bounds.add("the other " + shown.size() + " cells as shown");
    }
    return step.cell()
        + sign(step.side())
        + step.value()
        + ": "
        + terms(step.terms())
        + (bounds.isEmpty() ? "" : ", where " + String.join(", ", bounds))
        + ".";
  }

  private static String terms(List<Step.Term> terms) {
    if (terms.size() == 1) {
      return fact(terms.getFirst().fact());
    }
    StringBuilder text = new StringBuilder("adding up ");
    for (int place = 0; place < terms.size(); place++) {
      Rational times = terms.get(place).times();
      text.append(place == 0 ? "" : "; ")
          .append(times.equals(Rational.ONE) ? "" : times + " × ")
          .append('(')
          .append(fact(terms.get(place).fact()))
          .append(')');
    }
    return text.toString();
  }

  private static String fact(Fact fact) {
    return switch (fact) {
      case Fact.Sum(Equation equation) ->
          equation.total()
              + " = "
              + (equation.parts().size() <= SPELT_OUT
                  ? String.join(" + ", equation.parts())
                  : "the sum of its " + equation.parts().size() + " parts");
      case Fact.RatioFromBelow(Ratio ratio) -> ratio(ratio) + " is at least " + ratio.lowest();
      case Fact.RatioFromAbove(Ratio ratio) -> ratio(ratio) + " is at most " + ratio.highest();
      case Fact.Rule(Limit limit) ->
          limit.cell() + " is at most " + limit.times() + " × " + limit.of();
    };
  }

  private static String ratio(Ratio ratio) {
    return ratio.scale()
        + " × "
        + ratio.num()
        + " ÷ "
        + ratio.den()
        + ", printed as "
        + ratio.shown()
        + ",";
  }

  private static String bound(Bound bound) {
    return switch (bound.origin()) {
      case SHOWN -> bound.cell() + " = " + bound.value() + " (shown)";
      case OWN -> bound.cell() + " = " + bound.value() + " (the reader's own)";
      case SHOWN_INTERVAL -> inequality(bound) + " (shown interval)";
      case HIDDEN_NOT_ZERO -> inequality(bound) + " (hidden, and zeros are shown)";
      case NOT_NEGATIVE -> inequality(bound) + " (never negative)";
      case STEP -> inequality(bound);
    };
  }

  private static String inequality(Bound bound) {
    return bound.cell() + sign(bound.side()) + bound.value();
  }

  private static String sign(Side side) {
    return side == Side.LOW ? " ≥ " : " ≤ ";
  }
}
