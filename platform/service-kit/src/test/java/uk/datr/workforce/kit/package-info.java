/** What holds for the kit as a whole. */
@NullMarked
package uk.datr.workforce.kit;

import org.jspecify.annotations.NullMarked;
