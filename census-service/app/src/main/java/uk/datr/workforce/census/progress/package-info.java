/** How far a collection has come: response rates, and who has not answered yet. */
@NullMarked
package uk.datr.workforce.census.progress;

import org.jspecify.annotations.NullMarked;
