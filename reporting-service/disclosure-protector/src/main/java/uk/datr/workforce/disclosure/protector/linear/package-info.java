/** Linear programmes over the moves of cells: sparse simplex methods with piecewise linear costs, from the target outward or from "nothing moves". */
@NullMarked
package uk.datr.workforce.disclosure.protector.linear;

import org.jspecify.annotations.NullMarked;
