package uk.datr.workforce.calculator.engine.formula;

import java.util.Arrays;
import java.util.List;

/**
 * Arithmetic on IEEE-754 doubles, carried out from left to right with the usual precedence and never reordered, so
 * that anyone who evaluates it gets the same bits.
 *
 * <p>Written with {@code + - * /}, brackets, numbers, names and: {@code max(a, b)}; {@code part(a, b)}, which is a/b
 * and 0 when a is 0; {@code sum(…)}, which adds its terms in ascending order, so that the order of a list changes no
 * bit; and {@code [a = b]}, which is 1 when both are equal and otherwise 0.
 */
public sealed interface Formula {

  /** A number. */
  record Constant(double value) implements Formula {}

  /**
   * An input.
   *
   * @param name as written
   * @param index place among the distinct names of the formula, in the order in which they are met
   */
  record Name(String name, int index) implements Formula {}

  /** Two values and what is done with them. */
  record Operation(Operator operator, Formula left, Formula right) implements Formula {}

  /** Terms, added in ascending order of value from 0. */
  record AscendingSum(List<Formula> terms) implements Formula {}

  /** What can be done with two values. */
  enum Operator {
    /** a + b. */
    PLUS("+"),
    /** a − b. */
    MINUS("-"),
    /** a · b. */
    TIMES("*"),
    /** a / b. */
    DIVIDED_BY("/"),
    /** The larger of both. */
    MAX("max"),
    /** a / b, and 0 when a is 0. */
    PART("part"),
    /** 1 when both are equal, otherwise 0. */
    EQUALS("=");

    private final String symbol;

    Operator(String symbol) {
      this.symbol = symbol;
    }

    /** The result for two values. */
    public double of(double left, double right) {
      return switch (this) {
        case PLUS -> left + right;
        case MINUS -> left - right;
        case TIMES -> left * right;
        case DIVIDED_BY -> left / right;
        case MAX -> Math.max(left, right);
        case PART -> left == 0 ? 0 : left / right;
        case EQUALS -> left == right ? 1 : 0;
      };
    }

    String symbol() {
      return symbol;
    }
  }

  /** Reads a formula; refuses text that is none. */
  static Formula parse(String text) {
    return new FormulaParser(text).parse();
  }

  /** The value for inputs in the order in which their names are met. */
  default double evaluate(double... inputs) {
    return switch (this) {
      case Constant constant -> constant.value();
      case Name name -> inputs[name.index()];
      case Operation operation ->
          operation
              .operator()
              .of(operation.left().evaluate(inputs), operation.right().evaluate(inputs));
      case AscendingSum sum ->
          ascending(sum.terms().stream().mapToDouble(term -> term.evaluate(inputs)).toArray());
    };
  }

  /** Adds in ascending order from 0; sorts the array that it is given. */
  static double ascending(double[] terms) {
    Arrays.sort(terms);
    double sum = 0;
    for (double term : terms) {
      sum += term;
    }
    return sum;
  }
}
