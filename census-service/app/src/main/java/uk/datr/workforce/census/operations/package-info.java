/** What auditors and platform administrators do here, as in every service. */
@NullMarked
package uk.datr.workforce.census.operations;

import org.jspecify.annotations.NullMarked;
