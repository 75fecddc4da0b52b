/** Tests of the package of the same name. */
@NullMarked
package uk.datr.workforce.disclosure.auditor.solver;

import org.jspecify.annotations.NullMarked;
