/** Tests of the package. */
@NullMarked
package uk.datr.workforce.kit.json;

import org.jspecify.annotations.NullMarked;
