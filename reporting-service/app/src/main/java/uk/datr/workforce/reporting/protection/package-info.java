/** Small groups stay hidden: which cells of an additive table are shown without giving another away. */
@NullMarked
package uk.datr.workforce.reporting.protection;

import org.jspecify.annotations.NullMarked;
