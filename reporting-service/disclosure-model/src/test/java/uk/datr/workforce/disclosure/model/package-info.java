/** Tests of the data that protector and auditor share. */
@NullMarked
package uk.datr.workforce.disclosure.model;

import org.jspecify.annotations.NullMarked;
