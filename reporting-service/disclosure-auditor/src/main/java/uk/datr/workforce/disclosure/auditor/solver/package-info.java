/**
 * An exact linear program over bounded variables that are tied by equations: the least and the greatest value of one
 * variable after the other, from one feasible point that is known at the start.
 */
@NullMarked
package uk.datr.workforce.disclosure.auditor.solver;

import org.jspecify.annotations.NullMarked;
