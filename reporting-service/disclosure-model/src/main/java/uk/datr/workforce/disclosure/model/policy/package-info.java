/** Disclosure policies as versioned data, the primary marks that follow from them, and what a reader learns from a display rule (B6.1, B6.3). */
@NullMarked
package uk.datr.workforce.disclosure.model.policy;

import org.jspecify.annotations.NullMarked;
