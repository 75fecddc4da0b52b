package uk.datr.workforce.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Looks for words where they must not be.
 *
 * @param words in lower case, by what they stand for
 */
record Leaks(Map<String, String> words) {

  /** What of the words is in a text, by its place; a look for nothing or into nothing is a fault as well. */
  List<String> in(String place, String text) {
    List<String> leaks = new ArrayList<>();
    if (words.isEmpty()) {
      leaks.add("no words to look for in " + place);
    }
    if (text.isBlank()) {
      leaks.add("nothing to look at in " + place);
    }
    String lower = text.toLowerCase(Locale.ROOT);
    words.forEach((meaning, word) -> {
      if (lower.contains(word.toLowerCase(Locale.ROOT))) {
        leaks.add(meaning + " in " + place);
      }
    });
    return leaks;
  }
}
