package uk.datr.workforce.census.collections;

/** What can happen to a collection; {@link CollectionLifeCycle} says when and by whom. */
public enum CollectionEvent {
  START_FAMILIARISATION,
  OPEN,
  CLOSE,
  START_QA,
  FINALISE,
  PUBLISH,
  ARCHIVE
}
