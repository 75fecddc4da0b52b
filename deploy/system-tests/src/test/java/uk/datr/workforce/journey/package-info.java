/** Tests over packaged services that run as processes of their own. */
@NullMarked
package uk.datr.workforce.journey;

import org.jspecify.annotations.NullMarked;
