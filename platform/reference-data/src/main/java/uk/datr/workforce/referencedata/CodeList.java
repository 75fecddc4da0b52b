package uk.datr.workforce.referencedata;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A list of codes of the census specification.
 *
 * @param id {@code CL-01} and so on
 * @param name what the codes stand for, in words that fit "is not a valid … code"
 * @param codes in the order in which people should see them
 */
public record CodeList(String id, String name, List<Code> codes) {

  public CodeList {
    codes = List.copyOf(codes);
  }

  /** The entry of that code, whenever it was or is valid. */
  public Optional<Code> find(String code) {
    for (Code entry : codes) {
      if (entry.code().equals(code)) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }

  /** Whether the list has this code and it may be used on that day. */
  public boolean contains(String code, LocalDate on) {
    return find(code).filter(entry -> entry.validOn(on)).isPresent();
  }

  /** The codes that may be used on that day. */
  public List<Code> validOn(LocalDate day) {
    return codes.stream().filter(entry -> entry.validOn(day)).toList();
  }

  /** The codes of one part of the list, as a list of its own under the same id. */
  public CodeList part(String part) {
    return new CodeList(
        id, part + " " + name, codes.stream().filter(code -> part.equals(code.part())).toList());
  }
}
