/** The audit log: written in the transaction of the act, sealed afterwards, read and checked by the auditor. */
@NullMarked
package uk.datr.workforce.kit.audit;

import org.jspecify.annotations.NullMarked;
