package uk.datr.workforce.reporting.statistics;

/**
 * A unit of the same kind with a value that may be released.
 *
 * @param organisation whose unit it is
 * @param value of the measure
 */
public record Peer(String organisation, double value) {

  public Peer {
    if (organisation.isBlank() || !Double.isFinite(value)) {
      throw new IllegalArgumentException("a peer has an organisation and a finite value");
    }
  }
}
