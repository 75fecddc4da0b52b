/** What a developer needs to know to write a return of a collection, made from what the service itself works with. */
@NullMarked
package uk.datr.workforce.census.specification;

import org.jspecify.annotations.NullMarked;
