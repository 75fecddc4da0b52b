/** Who calls, which jobs they hold where, and what those jobs permit. */
@NullMarked
package uk.datr.workforce.kit.access;

import org.jspecify.annotations.NullMarked;
