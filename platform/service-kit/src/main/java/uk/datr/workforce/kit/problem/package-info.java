/** Problem details (RFC 9457): every answer that says no has the same shape, whatever went wrong. */
@NullMarked
package uk.datr.workforce.kit.problem;

import org.jspecify.annotations.NullMarked;
