/**
 * A request after all checks: complete, in range and with roles' defaults filled in. Collections iterate in ascending
 * order of their codes, so that sums are the same to the last bit on every run (specification B1).
 */
@NullMarked
package uk.datr.workforce.calculator.engine.model;

import org.jspecify.annotations.NullMarked;
