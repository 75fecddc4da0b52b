package uk.datr.workforce.fuzz;

/** What is done to a request. */
enum Kind {
  /** As the document wants it, from somebody who may: most of these succeed. */
  VALID,
  /** As the document wants it, from every job in turn. */
  SWEEP,
  /** A body that is JSON with places changed. */
  BODY,
  /** Bytes that are no acceptable JSON. */
  BYTES,
  /** Junk in one or two headers. */
  HEADER,
  /** Junk in the query. */
  QUERY,
  /** Junk in the path. */
  PATH,
  /** A path parameter that names what belongs to others; the answer is the same as for what does not exist. */
  FOREIGN_PATH,
  /** Identifiers of others in the body. */
  FOREIGN_BODY,
  /** A method that the path does not take. */
  METHOD
}
