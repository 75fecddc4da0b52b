package uk.datr.workforce.calculator.engine.model;

import java.util.SortedMap;

/**
 * One kind of work with people.
 *
 * @param volume contacts a year
 * @param contact the time of one session
 * @param staff heads of each role in a session, 0 or more
 */
public record Intervention(Volume volume, Contact contact, SortedMap<Role, Double> staff) {}
