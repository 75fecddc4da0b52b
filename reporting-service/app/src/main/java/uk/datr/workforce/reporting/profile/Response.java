package uk.datr.workforce.reporting.profile;

/**
 * Who answered of those asked, in one area.
 *
 * @param asked distinct organisations of which a return is expected
 * @param answered those of them with at least one return that is in the figure
 * @param waiting those of them with at least one return that counts, but not in this figure
 * @param returns returns in the figure
 * @param withoutVacancies those of them that do not hold vacancies
 */
record Response(long asked, long answered, long waiting, long returns, long withoutVacancies) {}
