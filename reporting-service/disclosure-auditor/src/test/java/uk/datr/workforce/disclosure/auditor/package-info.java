/** Tests of the auditor: golden cases, brute force, proofs. */
@NullMarked
package uk.datr.workforce.disclosure.auditor;

import org.jspecify.annotations.NullMarked;
