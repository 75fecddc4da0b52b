/** The present state of every aggregate sent again, so that a lost topic can be refilled. */
@NullMarked
package uk.datr.workforce.kit.republication;

import org.jspecify.annotations.NullMarked;
