/** What has changed, one thing after the other, for systems that keep a copy of their own part of the census. */
@NullMarked
package uk.datr.workforce.census.changes;

import org.jspecify.annotations.NullMarked;
