/** What commissioners say about the providers of their areas, beside what the collection expects. */
@NullMarked
package uk.datr.workforce.census.coverage;

import org.jspecify.annotations.NullMarked;
