package uk.datr.workforce.census.collections;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;

/** Collections in the database. */
@ApplicationScoped
class CollectionRepository implements PanacheRepositoryBase<CensusCollection, String> {

  /** A collection that nobody else changes, and no return moves past, until the transaction ends. */
  @Nullable CensusCollection lock(String collectionId) {
    return findById(collectionId, LockModeType.PESSIMISTIC_WRITE);
  }
}
