/** Plain audit rows, written in the transaction of the act. */
@NullMarked
package uk.datr.workforce.kit.audit;

import org.jspecify.annotations.NullMarked;
