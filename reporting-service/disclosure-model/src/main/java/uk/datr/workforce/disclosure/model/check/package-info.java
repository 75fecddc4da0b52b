/** Whether a problem and a publication make sense, with every fault named; what passes can be protected and audited. */
@NullMarked
package uk.datr.workforce.disclosure.model.check;

import org.jspecify.annotations.NullMarked;
