package uk.datr.workforce.faults;

import com.fasterxml.jackson.databind.JsonNode;
import uk.datr.workforce.journey.Unit;

/**
 * A return that a client has to hand in.
 *
 * @param body the return
 * @param key under which it is submitted, however often
 * @param abandons whether the client gives up at the first submission that gets no clear answer
 */
record Assignment(Unit unit, JsonNode body, String key, boolean abandons) {}
