package uk.datr.workforce.census.specification;

import java.util.List;
import java.util.stream.Collectors;

/** The page that explains the other files. */
final class PackReadme {

  private PackReadme() {}

  static PackPart of(SpecifiedCollection collection, List<PackPart> others) {
    return new PackPart(
        "README.md",
        PackPart.MARKDOWN,
        "How to read the other files, and their hashes.",
        """
        # Specification of %s

        Everything that a program needs to make returns of this collection. It is made from the tables, schemas and rules by which the
        service itself reads and checks returns.

        | | |
        |---|---|
        | specification | %s |
        | code lists | %s |
        | reference date | %s: staff are counted and codes must be valid on this day |

        ## Files

        | file | SHA-256 |
        |---|---|
        %s

        %s

        ## How to read them

        - A field is named by its path: `staffInPost[].role` is `role` in each line of the list `staffInPost`.
        - Absent or null is not answered, an empty list is none, 0 is none. What is not known has a code of its own in its list; a
          section of which a unit holds no data is named by its letter in `header.notHeld`.
        - `REQUIRED` must be answered or be marked as not held before the return is submitted, `OPTIONAL` may be,
          `IF_SEVERAL_AUTHORITIES` should be by units that serve more than one, `NOT_ASKED` is not part of the form of that kind of unit. A
          draft may leave out anything.
        - The schema says what can be said without rules. It fits JSON Schema 2020-12. A validator that computes with binary
          fractions needs a tolerance for `multipleOf`.
        - An error of a rule blocks the submission; a warning has to be explained by a code of CL-22; an information needs nothing.
          `refusesDraft` names the rules whose errors refuse even a draft. Stages: F a file or body arrives, D a draft is
          saved, S a return is submitted, Q returns are compared with each other.
        - The examples pass the schema and all rules. They name no unit: the address of the request does.

        Contains codes and names of authorities: "Source: Office for National Statistics licensed under the Open Government Licence v.3.0."
        """
            .formatted(
                collection.collectionId(),
                collection.specification().version(),
                collection.listVersion(),
                collection.referenceDate(),
                others.stream()
                    .map(part -> "| `%s` | `%s` |".formatted(part.name(), part.sha256()))
                    .collect(Collectors.joining("\n")),
                others.stream()
                    .map(part -> "- `%s`: %s".formatted(part.name(), part.about()))
                    .collect(Collectors.joining("\n"))));
  }
}
