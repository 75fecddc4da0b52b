/** Every version of a return, and what differs between them. */
@NullMarked
package uk.datr.workforce.census.returns.versions;

import org.jspecify.annotations.NullMarked;
