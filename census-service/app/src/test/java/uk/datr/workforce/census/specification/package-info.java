/** Tests of specification packs. */
@NullMarked
package uk.datr.workforce.census.specification;

import org.jspecify.annotations.NullMarked;
