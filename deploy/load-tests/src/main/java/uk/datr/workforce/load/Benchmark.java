package uk.datr.workforce.load;

import java.util.List;

/** One thing that is measured, by the service and, where there is such a thing, as bare work. */
interface Benchmark {

  /** Measures once, from a quiet platform. */
  List<Figure> run(Workbench bench) throws Exception;
}
