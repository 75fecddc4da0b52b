package uk.datr.workforce.fuzz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts of a run: statuses by operation, requests by operation and role, and the slowest answers. */
final class Tally {

  private static final int SLOWEST = 10;

  /** An answer and how long it took. */
  record Timed(String operation, long index, long millis) {}

  private final Map<String, Map<Integer, Long>> statuses = new TreeMap<>();
  private final Map<String, Map<String, Long>> roles = new TreeMap<>();
  private final List<Timed> slowest = new ArrayList<>();
  private long requests;

  /** Counts an answer. */
  synchronized void count(FuzzCase fuzz, List<String> played, int status, long millis) {
    requests++;
    String operation = fuzz.target().name();
    statuses.computeIfAbsent(operation, name -> new TreeMap<>()).merge(status, 1L, Long::sum);
    played.forEach(role ->
        roles.computeIfAbsent(operation, name -> new TreeMap<>()).merge(role, 1L, Long::sum));
    slowest.add(new Timed(operation, fuzz.index(), millis));
    if (slowest.size() > SLOWEST * 20) {
      trim();
    }
  }

  synchronized long requests() {
    return requests;
  }

  synchronized Map<String, Map<Integer, Long>> statuses() {
    return new TreeMap<>(statuses);
  }

  /** The share of an operation's answers that are 2xx. */
  synchronized double succeeded(String operation) {
    Map<Integer, Long> counts = statuses.getOrDefault(operation, Map.of());
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    long good =
        counts.entrySet().stream()
            .filter(entry -> entry.getKey() < 300)
            .mapToLong(Map.Entry::getValue)
            .sum();
    return all == 0 ? 0 : (double) good / all;
  }

  /** How often an operation was called by a role. */
  synchronized long calls(String operation, String role) {
    return roles.getOrDefault(operation, Map.of()).getOrDefault(role, 0L);
  }

  synchronized List<Timed> slowest() {
    trim();
    return List.copyOf(slowest);
  }

  private void trim() {
    slowest.sort(Comparator.comparingLong(Timed::millis).reversed());
    while (slowest.size() > SLOWEST) {
      slowest.removeLast();
    }
  }
}
