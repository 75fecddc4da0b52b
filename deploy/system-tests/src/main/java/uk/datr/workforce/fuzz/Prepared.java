package uk.datr.workforce.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a request of an operation needs to succeed.
 *
 * @param sender who sends it
 * @param places values of the path's parameters
 * @param body null without one
 * @param before what has to happen first
 */
record Prepared(
    Member sender,
    Map<String, String> places,
    @Nullable JsonNode body,
    List<FuzzCase.Step> before) {

  Prepared {
    places = Map.copyOf(places);
    before = List.copyOf(before);
  }
}
