/** Plain SQL over the service's own database. */
@NullMarked
package uk.datr.workforce.census.database;

import org.jspecify.annotations.NullMarked;
