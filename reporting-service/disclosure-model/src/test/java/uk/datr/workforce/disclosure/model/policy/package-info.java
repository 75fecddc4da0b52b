/** Tests of the policies and their rules. */
@NullMarked
package uk.datr.workforce.disclosure.model.policy;

import org.jspecify.annotations.NullMarked;
