/** What a return is and how it moves, without a framework. */
@NullMarked
package uk.datr.workforce.census.returns.model;

import org.jspecify.annotations.NullMarked;
