/** Tests of the keys of the issuer. */
@NullMarked
package uk.datr.workforce.kit.identity;

import org.jspecify.annotations.NullMarked;
