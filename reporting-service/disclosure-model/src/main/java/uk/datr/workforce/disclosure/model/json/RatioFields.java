package uk.datr.workforce.disclosure.model.json;

import java.io.IOException;
import java.util.Optional;
import uk.datr.workforce.disclosure.model.Ratio;
import uk.datr.workforce.disclosure.model.Rational;

/** The fields of a printed ratio, alike in problems and publications. */
final class RatioFields {

  private RatioFields() {}

  static Optional<Ratio> read(StrictParser in) throws IOException {
    var read =
        new Object() {
          Optional<String> num = Optional.empty();
          Optional<String> den = Optional.empty();
          Optional<Rational> scale = Optional.empty();
          Optional<Rational> shown = Optional.empty();
          Optional<Integer> dp = Optional.empty();
        };
    in.object(
        name -> {
          switch (name) {
            case "num" -> read.num = in.name();
            case "den" -> read.den = in.name();
            case "scale" -> read.scale = in.number();
            case "shown" -> read.shown = in.printedNumber();
            case "dp" -> read.dp = in.whole();
            default -> {
              return false;
            }
          }
          return true;
        },
        "num",
        "den",
        "scale",
        "shown",
        "dp");
    return read.num.isPresent()
            && read.den.isPresent()
            && read.scale.isPresent()
            && read.shown.isPresent()
            && read.dp.isPresent()
        ? Optional.of(
            new Ratio(
                read.num.get(), read.den.get(), read.scale.get(), read.shown.get(), read.dp.get()))
        : Optional.empty();
  }
}
