/** Calculator service: how much workforce an area's treatment system needs. */
@NullMarked
package uk.datr.workforce.calculator;

import org.jspecify.annotations.NullMarked;
