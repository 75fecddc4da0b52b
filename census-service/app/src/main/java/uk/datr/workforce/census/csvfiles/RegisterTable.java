package uk.datr.workforce.census.csvfiles;

/** A table of the register. Each feature of the register has its own. */
public interface RegisterTable extends CsvTable {}
