/** Who may do what in the calculator: permissions, the table of jobs, and how far a caller's reach goes. */
@NullMarked
package uk.datr.workforce.calculator.access;

import org.jspecify.annotations.NullMarked;
