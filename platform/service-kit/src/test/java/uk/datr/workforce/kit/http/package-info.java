/** Tests of the package. */
@NullMarked
package uk.datr.workforce.kit.http;

import org.jspecify.annotations.NullMarked;
