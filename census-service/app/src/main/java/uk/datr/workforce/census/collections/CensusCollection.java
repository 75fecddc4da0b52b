package uk.datr.workforce.census.collections;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.events.CollectionChanged;
import uk.datr.workforce.events.CollectionState;

/** A collection, as it is stored. */
@Entity
@Table(name = "collection")
class CensusCollection {

  @Id String collectionId;
  int year;
  LocalDate referenceDate;
  String specVersion;
  String listVersion;

  @Enumerated(EnumType.STRING)
  CollectionState state;

  Instant opensAt;
  Instant closesAt;
  @Nullable String finalisedBy;

  /** Whether it is for practice alone and never becomes a census. */
  boolean sandbox;

  int revision;

  /** For Hibernate. */
  protected CensusCollection() {
    this.collectionId = "";
    this.referenceDate = LocalDate.EPOCH;
    this.specVersion = "";
    this.listVersion = "";
    this.state = CollectionState.PLANNED;
    this.opensAt = Instant.EPOCH;
    this.closesAt = Instant.EPOCH;
  }

  CensusCollection(CollectionEntry entry, String specVersion, String listVersion) {
    this.collectionId = entry.collectionId();
    this.year = entry.year();
    this.referenceDate = entry.referenceDate();
    this.specVersion = specVersion;
    this.listVersion = listVersion;
    this.state = CollectionState.PLANNED;
    this.opensAt = entry.opensAt();
    this.closesAt = entry.closesAt();
    this.revision = 1;
  }

  CollectionChanged toEvent() {
    return new CollectionChanged(
        collectionId, year, referenceDate, specVersion, state, opensAt, closesAt, listVersion);
  }
}
