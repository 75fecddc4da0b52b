/** Events applied exactly once, the newest state winning. */
@NullMarked
package uk.datr.workforce.kit.inbox;

import org.jspecify.annotations.NullMarked;
