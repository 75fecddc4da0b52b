package uk.datr.workforce.calculator.engine.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import uk.datr.workforce.calculator.engine.formula.Formula.AscendingSum;
import uk.datr.workforce.calculator.engine.formula.Formula.Constant;
import uk.datr.workforce.calculator.engine.formula.Formula.Name;
import uk.datr.workforce.calculator.engine.formula.Formula.Operation;
import uk.datr.workforce.calculator.engine.formula.Formula.Operator;

/** Reads a formula by recursive descent. */
final class FormulaParser {

  private final String text;
  private final List<String> names = new ArrayList<>();
  private int at;

  FormulaParser(String text) {
    this.text = text;
  }

  Formula parse() {
    Formula formula = sum();
    if (next() != '\0') {
      throw fault("nothing more");
    }
    return formula;
  }

  private Formula sum() {
    Formula left = product();
    while (next() == '+' || next() == '-') {
      Operator operator = text.charAt(at++) == '+' ? Operator.PLUS : Operator.MINUS;
      left = new Operation(operator, left, product());
    }
    return left;
  }

  private Formula product() {
    Formula left = factor();
    while (next() == '*' || next() == '/') {
      Operator operator = text.charAt(at++) == '*' ? Operator.TIMES : Operator.DIVIDED_BY;
      left = new Operation(operator, left, factor());
    }
    return left;
  }

  private Formula factor() {
    char next = next();
    if (next == '(') {
      expect('(');
      Formula inner = sum();
      expect(')');
      return inner;
    }
    if (next == '[') {
      expect('[');
      Formula left = sum();
      expect('=');
      Formula right = sum();
      expect(']');
      return new Operation(Operator.EQUALS, left, right);
    }
    if (next == '-' || next == '.' || Character.isDigit(next)) {
      return number();
    }
    if (Character.isLetter(next)) {
      return nameOrFunction();
    }
    throw fault("a value");
  }

  private Formula number() {
    int from = at;
    if (text.charAt(at) == '-') {
      at++;
    }
    skip(c -> Character.isDigit(c) || c == '.');
    if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
      at++;
      if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
        at++;
      }
      skip(Character::isDigit);
    }
    try {
      return new Constant(Double.parseDouble(text.substring(from, at)));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("No number at " + from + " of: " + text, e);
    }
  }

  private Formula nameOrFunction() {
    int from = at;
    skip(c -> Character.isLetterOrDigit(c) || c == '_');
    String word = text.substring(from, at);
    if (next() != '(') {
      int index = names.indexOf(word);
      if (index < 0) {
        names.add(word);
        index = names.size() - 1;
      }
      return new Name(word, index);
    }
    List<Formula> terms = terms();
    return switch (word) {
      case "sum" -> new AscendingSum(List.copyOf(terms));
      case "max" -> ofTwo(Operator.MAX, terms);
      case "part" -> ofTwo(Operator.PART, terms);
      default -> throw fault("a function");
    };
  }

  private List<Formula> terms() {
    List<Formula> terms = new ArrayList<>();
    expect('(');
    terms.add(sum());
    while (next() == ',') {
      expect(',');
      terms.add(sum());
    }
    expect(')');
    return terms;
  }

  private Formula ofTwo(Operator operator, List<Formula> terms) {
    if (terms.size() != 2) {
      throw fault("two values");
    }
    return new Operation(operator, terms.getFirst(), terms.getLast());
  }

  private void expect(char expected) {
    if (next() != expected) {
      throw fault("'" + expected + "'");
    }
    at++;
  }

  /** The next character that is not a space, or the null character at the end. */
  private char next() {
    skip(c -> c == ' ');
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private void skip(IntPredicate wanted) {
    while (at < text.length() && wanted.test(text.charAt(at))) {
      at++;
    }
  }

  private IllegalArgumentException fault(String expected) {
    return new IllegalArgumentException(
        "Expected " + expected + " at character " + at + " of: " + text);
  }
}
