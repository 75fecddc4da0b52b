/** What the broker says about itself. */
@NullMarked
package uk.datr.workforce.kit.broker;

import org.jspecify.annotations.NullMarked;
