package uk.datr.workforce.census.specification;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a specification pack holds, as the API shows it. */
@Schema(
    name = "SpecificationIndex",
    description = "The files of a specification pack, with their hashes.")
record SpecificationIndex(
    @Schema(required = true, examples = "DATRWC-2026") String collectionId,
    @Schema(required = true, examples = "2026.1") String specVersion,
    @Schema(required = true, description = "Version of the code lists", examples = "2026.1")
        String listVersion,
    @Schema(
            required = true,
            description = "The day on which codes must be valid",
            examples = "2026-06-30")
        LocalDate referenceDate,
    @Schema(required = true, description = "All files as one ZIP") SpecificationFile archive,
    @Schema(required = true, description = "The files one by one") List<SpecificationFile> parts) {

  /** A file to be downloaded. */
  @Schema(name = "SpecificationFile", description = "A file to be downloaded.")
  record SpecificationFile(
      @Schema(required = true, examples = "data-dictionary.csv") String name,
      @Schema(required = true, examples = "text/csv") String mediaType,
      @Schema(required = true, description = "What it holds") String about,
      @Schema(required = true, description = "Length in bytes") int bytes,
      @Schema(required = true, description = "SHA-256 of its bytes, hexadecimal") String sha256,
      @Schema(
              required = true,
              description = "Where it is",
              examples =
                  "/census/v1/collections/DATRWC-2026/specification/parts/data-dictionary.csv")
          String href) {}

  static SpecificationIndex of(SpecificationPack pack) {
    SpecifiedCollection collection = pack.collection();
    String address = "/census/v1/collections/" + collection.collectionId() + "/specification";
    byte[] archive = pack.archive();
    return new SpecificationIndex(
        collection.collectionId(),
        collection.specification().version(),
        collection.listVersion(),
        collection.referenceDate(),
        new SpecificationFile(
            SpecificationResource.archiveName(collection.collectionId()),
            SpecificationResource.ZIP,
            "All files.",
            archive.length,
            SpecificationPack.sha256(archive),
            address + "/archive"),
        pack.parts().stream()
            .map(part ->
                new SpecificationFile(
                    part.name(),
                    part.mediaType(),
                    part.about(),
                    part.bytes().length,
                    part.sha256(),
                    address + "/parts/" + part.name()))
            .toList());
  }
}
