/** What every service promises, as tests that a service runs in one line: its OpenAPI file, its access matrix, its shape. */
@NullMarked
package uk.datr.workforce.testkit.contract;

import org.jspecify.annotations.NullMarked;
