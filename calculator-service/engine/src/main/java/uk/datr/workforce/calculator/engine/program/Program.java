package uk.datr.workforce.calculator.engine.program;

import java.util.Arrays;
import java.util.List;
import uk.datr.workforce.calculator.engine.formula.Formula;
import uk.datr.workforce.calculator.engine.formula.Formula.Operator;
import uk.datr.workforce.calculator.engine.trace.Trace;

/**
 * The part of a calculation that lies between some of its inputs and some of its figures. It gives the same bits as the
 * calculation of a request that has the inputs' values in it: it runs the same formulas. The values are not checked;
 * whoever sets them knows that they are in range.
 *
 * <p>When a share of a complexity mix is set to another value than that of the request, all shares of that mix are
 * divided by their sum.
 *
 * <p>A program keeps its numbers between runs: use one in each thread.
 */
public final class Program {

  private final double[] slots;
  private final int[] inputs;
  private final int[] outputs;
  private final MixGroup[] mixes;
  private final Instruction[] instructions;
  private final double[] before;

  Program(
      double[] slots,
      int[] inputs,
      int[] outputs,
      List<MixGroup> mixes,
      List<Instruction> instructions) {
    this.slots = slots;
    this.inputs = inputs;
    this.outputs = outputs;
    this.mixes = mixes.toArray(MixGroup[]::new);
    this.instructions = instructions.toArray(Instruction[]::new);
    this.before = slots.clone();
  }

  /**
   * The program of a trace.
   *
   * @param variables ids of inputs, in the order in which their values will be given
   * @param figures ids of nodes, in the order in which their values are wanted
   */
  public static Program of(Trace trace, List<String> variables, List<String> figures) {
    return new ProgramBuilder(trace, variables, figures).build();
  }

  /** How many steps one run takes. */
  public int steps() {
    return instructions.length;
  }

  /** The figures for these values of the variables. */
  public double[] run(double... values) {
    for (int index = 0; index < inputs.length; index++) {
      slots[inputs[index]] = values[index];
    }
    for (MixGroup mix : mixes) {
      mix.normalise(slots, before);
    }
    for (Instruction instruction : instructions) {
      instruction.run(slots);
    }
    double[] figures = new double[outputs.length];
    for (int index = 0; index < figures.length; index++) {
      figures[index] = slots[outputs[index]];
    }
    return figures;
  }

  /** One step: takes slots and sets one. */
  sealed interface Instruction {

    void run(double[] slots);
  }

  /** What is done with two slots. */
  record OfTwo(Operator operator, int left, int right, int result) implements Instruction {

    @Override
    public void run(double[] slots) {
      slots[result] = operator.of(slots[left], slots[right]);
    }
  }

  /** A sum in ascending order. */
  static final class Sum implements Instruction {

    private final int[] terms;
    private final int result;

    Sum(int[] terms, int result) {
      this.terms = terms;
      this.result = result;
    }

    @Override
    public void run(double[] slots) {
      double[] values = new double[terms.length];
      for (int index = 0; index < values.length; index++) {
        values[index] = slots[terms[index]];
      }
      slots[result] = Formula.ascending(values);
    }
  }

  /** The shares of one complexity mix. */
  static final class MixGroup {

    private final int[] shares;
    private final int[] variables;

    MixGroup(int[] shares, int[] variables) {
      this.shares = shares;
      this.variables = variables;
    }

    /** Divides the shares by their sum when one of them differs from that of the request. */
    void normalise(double[] slots, double[] before) {
      for (int share : shares) {
        if (Arrays.stream(variables).noneMatch(variable -> variable == share)) {
          slots[share] = before[share];
        }
      }
      boolean same = true;
      double sum = 0;
      for (int share : shares) {
        same &= slots[share] == before[share];
        sum += slots[share];
      }
      if (!same) {
        for (int share : shares) {
          slots[share] /= sum;
        }
      }
    }
  }
}
