package uk.datr.workforce.census.rules;

import static uk.datr.workforce.census.rules.Rule.error;
import static uk.datr.workforce.census.rules.Rule.warning;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Structure and identity (census.md 5.1). Their errors refuse even a draft, because such content cannot be kept. */
final class StructureRules {

  static final Rule C004 =
      error("C004", "Another version of the specification")
          .always()
          .says("This file is for specification {a}; the collection uses {b}.")
          .help(
              "The return was made with the form, template or software of another year. Ask your supplier for the"
                  + " version that the collection uses, or leave specVersion out when you are sure that the content"
                  + " follows it.")
          .when((checked, limits) ->
              Stream.ofNullable(checked.header().specVersion())
                  .filter(version -> !version.equals(checked.context().specVersion()))
                  .map(version ->
                      Breach.at("/header/specVersion")
                          .with("a", Breach.shown(version))
                          .with("b", checked.context().specVersion())
                          .value(version)
                          .expected(checked.context().specVersion())));

  static final Rule C005 =
      error("C005", "Unit not expected in the collection")
          .always()
          .says("Unit {id} is not registered for {collection}.")
          .says("The header names {id}; the request is for {other}.")
          .help(
              "Check the unit id and the collection. A unit that is missing from the register, or from the list of"
                  + " expected returns, is added by the collection team. A header that names another unit or"
                  + " collection than the address of the request means that a return is about to be stored in the"
                  + " wrong place.")
          .partlyEnforcedBy(
              "the service: a unit that is unknown or not expected is answered with 404")
          .when((checked, limits) ->
              Stream.concat(
                  otherThanAsked(
                      "/header/collectionId",
                      checked.header().collectionId(),
                      checked.context().collectionId()),
                  otherThanAsked(
                      "/header/reportingUnitId",
                      checked.header().reportingUnitId(),
                      checked.context().unitId())));

  static final Rule C006 =
      error("C006", "No permission for the unit")
          .always()
          .says("You may not submit for {unit}.")
          .help(
              "Somebody needs the job return-editor at the organisation that owns the unit. Your organisation's"
                  + " administrator can give it.")
          .enforcedBy(
              "the service: a unit outside the caller's organisations is answered with 404");

  static final Rule C007 =
      error("C007", "Wrong type of return for the unit")
          .always()
          .says("A {type} return cannot be made for a {kind}.")
          .help(
              "Commissioning teams, treatment providers and lived experience recovery organisations each have their"
                  + " own type of return. An authority that also delivers treatment has a second unit for that.")
          .when((checked, limits) ->
              Stream.ofNullable(checked.header().returnType())
                  .filter(type -> checked.list("CL-01").find(type).isPresent())
                  .filter(type -> !type.equals(checked.context().unitKind().name()))
                  .map(type ->
                      Breach.at("/header/returnType")
                          .with("type", checked.labelled("CL-01", type))
                          .with(
                              "kind",
                              checked.labelled("CL-01", checked.context().unitKind().name()))
                          .value(type)
                          .expected(checked.context().unitKind().name())));

  static final Rule C008 =
      error("C008", "Window closed")
          .always()
          .says("The collection closed on {date}.")
          .help("Ask the collection team for an extension if the return still has to change.")
          .enforcedBy("the service: a return of a closed collection is answered with 409");

  static final Rule C009 =
      error("C009", "Code not in its list")
          .always()
          .says("{value} is not a valid {list} code.")
          .help(
              "Codes are written exactly as in the code lists, in capitals, and must be valid on the reference date of"
                  + " the collection. The specification and GET /census/v1/rules name the lists.")
          .when((checked, limits) -> SentCodes.notInTheirLists(checked));

  static final Rule C010 =
      warning("C010", "Authority's code replaced")
          .wheneverItArrives()
          .says("{old} has been replaced by {new}; recorded as {new}.")
          .help(
              "The code is not the one in force on the reference date: another took its place, or it comes later. The"
                  + " return is recorded with the code in force, so that figures of one area stay together. Change the code"
                  + " in your system before the next collection. A code whose area was divided cannot be replaced and is"
                  + " an error of C011.")
          .when((checked, limits) -> SentCodes.replaced(checked));

  static final Rule C011 =
      error("C011", "Not an authority of England on the reference date")
          .always()
          .says("{code} is not an English upper-tier authority.")
          .says("{code} is not in force on {date}; use {other}.")
          .help(
              "Name upper-tier and unitary authorities by the nine-character GSS code that was in force on the"
                  + " reference date. District, region and Welsh codes are not accepted; a code that has been"
                  + " replaced, or has not come into force yet, is refused with the code to use instead.")
          .when((checked, limits) ->
              SentCodes.notInForce(checked, checked.context().specification().uses(C010)));

  static final Rule C012 =
      error("C012", "Number of the wrong format")
          .always()
          .says("{field} must be {format}.")
          .help(
              "People and posts are counted in whole numbers, whole-time equivalents and hours have at most two"
                  + " decimal places; none is negative or above 100,000, days of all staff in a year not above"
                  + " 40,000,000. 2 and 2.0 are the same count. Leave a figure"
                  + " out when you do not know it: 0 means none.")
          .when((checked, limits) ->
              checked.read().misfits().entrySet().stream()
                  .map(misfit ->
                      Breach.at(misfit.getKey())
                          .with("field", lastSegment(misfit.getKey()))
                          .with("format", misfit.getValue().format().words())
                          .value(misfit.getValue().shownValue())
                          .expected(misfit.getValue().format().words())));

  static final Rule C013 =
      error("C013", "Line given twice")
          .always()
          .says("Role {role} appears twice for {basis}.")
          .says("Role {role} appears twice.")
          .says("{what} appears twice.")
          .help(
              "Each role has one line for each contract type (section B) or kind (section C), and one line in sections"
                  + " D, E and J. The tables of the other sections have one line for each code. Add the lines up. The finding points at every line after the first with the same key.")
          .when((checked, limits) -> RepeatedLines.of(checked));

  static final Rule C014 =
      error("C014", "Characters that are not accepted")
          .always()
          .says("{field} contains characters that are not accepted.")
          .help(
              "The text has control characters, which usually come from copying out of another program. Type it again, or"
                  + " paste it as plain text. Comments and notes may have line breaks. A text may begin with =, + or @; it"
                  + " is made harmless where it is exported.")
          .when((checked, limits) -> SentTexts.notAccepted(checked));

  static final Rule C015 =
      error("C015", "Changed by somebody else")
          .always()
          .says("Someone changed this return since you opened it.")
          .help(
              "Fetch the return again, put your changes into that version and send it with its ETag.")
          .enforcedBy("the service: a stale If-Match is answered with 412");

  static final List<Rule> ALL =
      List.of(C004, C005, C006, C007, C008, C009, C010, C011, C012, C013, C014, C015);

  private StructureRules() {}

  private static Stream<Breach> otherThanAsked(
      String pointer, @Nullable String named, String asked) {
    return Stream.ofNullable(named)
        .filter(name -> !name.equalsIgnoreCase(asked))
        .map(name ->
            Breach.at(pointer)
                .otherMessage()
                .with("id", Breach.shown(name))
                .with("other", asked)
                .value(name)
                .expected(asked));
  }

  private static String lastSegment(String pointer) {
    return pointer.substring(pointer.lastIndexOf('/') + 1);
  }
}
