/** Long work as rows: started by a request, done by whichever instance claims it, going on after a kill. */
@NullMarked
package uk.datr.workforce.kit.jobs;

import org.jspecify.annotations.NullMarked;
