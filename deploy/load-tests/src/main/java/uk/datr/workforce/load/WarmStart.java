package uk.datr.workforce.load;

/**
 * One start of the whole platform as {@code ./workforce up} starts it, with its data there already.
 *
 * @param seconds from the first process until everything is ready
 * @param megabytes resident memory of all processes then; pages that two share count twice
 */
record WarmStart(double seconds, long megabytes) {}
