/** Tests of the package. */
@NullMarked
package uk.datr.workforce.kit.openapi;

import org.jspecify.annotations.NullMarked;
