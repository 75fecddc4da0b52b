/** Shows that every contract test can fail. */
@NullMarked
package uk.datr.workforce.testkit.contract;

import org.jspecify.annotations.NullMarked;
