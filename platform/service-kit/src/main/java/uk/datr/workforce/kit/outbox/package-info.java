/** Events written in the transaction that causes them, and published in order afterwards. */
@NullMarked
package uk.datr.workforce.kit.outbox;

import org.jspecify.annotations.NullMarked;
