/** Numbers in treatment: published, shared out over authorities, and imported in place of that. */
@NullMarked
package uk.datr.workforce.calculator.treatment;

import org.jspecify.annotations.NullMarked;
