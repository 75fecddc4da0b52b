/** Tests of the lattice of a release plan. */
@NullMarked
package uk.datr.workforce.disclosure.model.plan;

import org.jspecify.annotations.NullMarked;
