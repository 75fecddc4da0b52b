/** Linear programmes over the moves of cells: a sparse bounded simplex with piecewise linear costs that starts from "nothing moves". */
@NullMarked
package uk.datr.workforce.disclosure.protector.linear;

import org.jspecify.annotations.NullMarked;
