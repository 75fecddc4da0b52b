package uk.datr.workforce.census.collections;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.kit.paging.Page;
import uk.datr.workforce.kit.paging.PageRequest;

/** Collections in the database. */
@ApplicationScoped
class CollectionRepository implements PanacheRepositoryBase<CensusCollection, String> {

  /** A collection that nobody else changes, and no return moves past, until the transaction ends. */
  @Nullable CensusCollection lock(String collectionId) {
    return findById(collectionId, LockModeType.PESSIMISTIC_WRITE);
  }

  /** A page of all collections, the latest reference date first. */
  Page<CensusCollection> page(PageRequest request) {
    PanacheQuery<CensusCollection> query =
        findAll(Sort.descending("referenceDate").and("collectionId"));
    return Page.of(
        request, query.page(request.page() - 1, request.pageSize()).list(), query.count());
  }
}
