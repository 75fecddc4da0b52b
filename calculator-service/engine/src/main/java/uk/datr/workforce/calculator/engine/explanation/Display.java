package uk.datr.workforce.calculator.engine.explanation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as a reader wants them. Money is rounded half up, as everywhere. */
final class Display {

  private Display() {}

  static String of(double value, String unit) {
    return switch (unit) {
      case "pounds a year" -> "£" + grouped(value, 0) + " a year";
      case "share" -> grouped(value * 100, 1) + " %";
      case "WTE per WTE", "factor", "ratio" -> grouped(value, 3);
      case "WTE" -> grouped(value, 2) + " WTE";
      default -> grouped(value, 1) + " " + unit;
    };
  }

  static String signedPercent(double percent) {
    return (percent < 0 ? "−" : "+") + grouped(Math.abs(percent), 2) + " %";
  }

  static String grouped(double value, int places) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP);
    return String.format(Locale.UK, "%,." + places + "f", rounded);
  }
}
