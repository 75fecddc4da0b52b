/** The rules that a collection sets otherwise, over HTTP. */
@NullMarked
package uk.datr.workforce.census.rulesettings;

import org.jspecify.annotations.NullMarked;
