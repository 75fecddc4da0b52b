/** Tests of the whole service: its shape, its contract, its access. */
@NullMarked
package uk.datr.workforce.reporting;

import org.jspecify.annotations.NullMarked;
