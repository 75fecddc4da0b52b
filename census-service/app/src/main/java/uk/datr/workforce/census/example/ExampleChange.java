package uk.datr.workforce.census.example;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.UUID;

/**
 * A change of the register between two collections: units end, others begin or take over their work, on 1 April.
 *
 * @param year year of that April
 * @param kind what happened
 * @param before services whose units end on 31 March, as they were
 * @param after services that go on, as they are from then on
 */
record ExampleChange(int year, Kind kind, List<ExampleService> before, List<ExampleService> after) {

  /** What can happen to units. */
  enum Kind {
    /** A contract goes to another organisation: the staff goes with it, under TUPE. */
    CONTRACT,
    /** An authority is divided among new ones, and its services with it. */
    REORGANISATION,
    /** A second team of an authority joins the first. */
    MERGER,
    /** A unit begins without any predecessor. */
    BEGINNING
  }

  ExampleChange {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /** The first day after the change. */
  LocalDate begins() {
    return LocalDate.of(year, Month.APRIL, 1);
  }

  /** Whether it has happened by a day. */
  boolean doneOn(LocalDate day) {
    return !begins().isAfter(day);
  }

  /** The units that ended, with their last day. */
  List<ExampleService> ended() {
    return before.stream()
        .map(service -> service.by(service.unit().until(begins().minusDays(1))))
        .toList();
  }

  /** The ids of the units that ended. */
  List<UUID> predecessors() {
    return before.stream().map(service -> service.unit().unitId()).toList();
  }
}
