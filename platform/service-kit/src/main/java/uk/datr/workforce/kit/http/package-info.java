/** What holds for every HTTP request before an operation sees it: size and preconditions. */
@NullMarked
package uk.datr.workforce.kit.http;

import org.jspecify.annotations.NullMarked;
