/** Workforce plans: yearly targets by role, what they take and cost, and how far they are by each census. */
@NullMarked
package uk.datr.workforce.calculator.plans;

import org.jspecify.annotations.NullMarked;
