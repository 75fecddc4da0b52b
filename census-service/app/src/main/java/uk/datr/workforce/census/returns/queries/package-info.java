/** What analysts ask about a version of a return, and what its organisation answers. */
@NullMarked
package uk.datr.workforce.census.returns.queries;

import org.jspecify.annotations.NullMarked;
