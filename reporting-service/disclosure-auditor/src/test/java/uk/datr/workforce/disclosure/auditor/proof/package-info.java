/** Tests of the proofs' sentences. */
@NullMarked
package uk.datr.workforce.disclosure.auditor.proof;

import org.jspecify.annotations.NullMarked;
