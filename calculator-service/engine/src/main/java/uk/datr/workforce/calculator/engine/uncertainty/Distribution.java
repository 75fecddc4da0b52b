package uk.datr.workforce.calculator.engine.uncertainty;

/** What an uncertain value may be (specification B9.1). The parameters are in order: least ≤ mode ≤ most. */
public sealed interface Distribution {

  /** The least value. */
  double least();

  /** The largest value. */
  double most();

  /** The mean. */
  double mean();

  /**
   * The value below which a share of all values lies.
   *
   * @param share above 0 and below 1
   */
  double quantile(double share);

  /**
   * One value.
   *
   * @param value always
   */
  record Fixed(double value) implements Distribution {

    @Override
    public double least() {
      return value;
    }

    @Override
    public double most() {
      return value;
    }

    @Override
    public double mean() {
      return value;
    }

    @Override
    public double quantile(double share) {
      return value;
    }
  }

  /** Every value in between as likely as the other. */
  record Uniform(double least, double most) implements Distribution {

    @Override
    public double mean() {
      return (least + most) / 2;
    }

    @Override
    public double quantile(double share) {
      return least + share * (most - least);
    }
  }

  /** Likeliest at the mode, falling in straight lines. */
  record Triangular(double least, double mode, double most) implements Distribution {

    @Override
    public double mean() {
      return (least + mode + most) / 3;
    }

    @Override
    public double quantile(double share) {
      double width = most - least;
      double belowMode = (mode - least) / width;
      return share < belowMode
          ? least + StrictMath.sqrt(share * width * (mode - least))
          : most - StrictMath.sqrt((1 - share) * width * (most - mode));
    }
  }

  /**
   * A beta distribution between two values around the mode.
   *
   * @param lambda weight of the mode, above 0; usually 4
   */
  record Pert(double least, double mode, double most, double lambda, Beta beta)
      implements Distribution {

    /** A PERT distribution with a range. */
    public Pert(double least, double mode, double most, double lambda) {
      this(
          least,
          mode,
          most,
          lambda,
          new Beta(
              1 + lambda * (mode - least) / (most - least),
              1 + lambda * (most - mode) / (most - least)));
    }

    @Override
    public double mean() {
      return (least + lambda * mode + most) / (lambda + 2);
    }

    @Override
    public double quantile(double share) {
      return least + (most - least) * beta.quantile(share);
    }
  }
}
