/** Tests of the package of the same name. */
@NullMarked
package uk.datr.workforce.disclosure.model.json;

import org.jspecify.annotations.NullMarked;
