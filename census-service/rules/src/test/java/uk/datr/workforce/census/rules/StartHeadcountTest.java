package uk.datr.workforce.census.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.census.rules.ReturnContent.Flow;
import uk.datr.workforce.census.rules.ReturnContent.Header;
import uk.datr.workforce.census.rules.ReturnContent.StaffInPost;
import uk.datr.workforce.census.rules.RoleFlow.StartSource;

/** Expected numbers are worked out by hand from the formula of I3. */
class StartHeadcountTest {

  private static final List<StaffInPost> STAFF =
      List.of(
          staff("DAW01", "PERMANENT", 10),
          staff("DAW01", "FIXED_TERM", 3),
          staff("DAW01", "BANK", 4),
          staff("DAW01", "AGENCY", 2),
          staff("NUR02", "ZERO_HOURS", 1));

  @Test
  void aGivenStartComesFirst() {
    assertThat(
            resolve(
                List.of(flow("DAW01", 12, 4, 3, 0, 0)), previous(staff("DAW01", "PERMANENT", 50))))
        .contains(new RoleFlow("DAW01", 4, 3, 12, StartSource.GIVEN, 13));
  }

  @Test
  void aGivenStartOfZeroIsGiven() {
    assertThat(resolve(List.of(flow("DAW01", 0, 4, 3, 0, 0)), null))
        .contains(new RoleFlow("DAW01", 4, 3, 0, StartSource.GIVEN, 13));
  }

  @Test
  void thePreviousReturnComesNextWithoutItsBankAndAgency() {
    ReturnContent previous =
        previous(
            staff("DAW01", "PERMANENT", 11),
            staff("DAW01", "SECONDED_IN", 1),
            staff("DAW01", "AGENCY", 7));

    assertThat(resolve(List.of(flow("DAW01", null, 4, 3, 0, 0)), previous))
        .contains(new RoleFlow("DAW01", 4, 3, 12, StartSource.PREVIOUS_RETURN, 13));
  }

  @Test
  void aRoleThatThePreviousReturnDidNotHaveStartsAtZero() {
    assertThat(resolve(List.of(), previous(staff("MED01", "PERMANENT", 1))))
        .containsExactly(
            new RoleFlow("DAW01", 0, 0, 0, StartSource.PREVIOUS_RETURN, 13),
            new RoleFlow("MED01", 0, 0, 1, StartSource.PREVIOUS_RETURN, 0),
            new RoleFlow("NUR02", 0, 0, 0, StartSource.PREVIOUS_RETURN, 1));
  }

  @Test
  void otherwiseTheStartIsDerivedFromTheEnd() {
    // 13 at the end − 4 joiners + 3 leavers − 2 TUPE in + 1 TUPE out = 11
    assertThat(resolve(List.of(flow("DAW01", null, 4, 3, 2, 1)), null))
        .contains(new RoleFlow("DAW01", 4, 3, 11, StartSource.DERIVED, 13));
  }

  @Test
  void aRoleWithoutALineHadNoJoinersAndLeavers() {
    assertThat(resolve(List.of(), null))
        .containsExactly(
            new RoleFlow("DAW01", 0, 0, 13, StartSource.DERIVED, 13),
            new RoleFlow("NUR02", 0, 0, 1, StartSource.DERIVED, 1));
  }

  @Test
  void aRoleThatEverybodyLeftHasNobodyAtTheEnd() {
    assertThat(resolve(List.of(flow("SWK01", null, 0, 2, 0, 0)), null))
        .contains(new RoleFlow("SWK01", 0, 2, 2, StartSource.DERIVED, 0));
  }

  @Test
  void aDerivedStartIsNeverBelowZero() {
    assertThat(resolve(List.of(flow("NUR02", null, 5, 0, 0, 0)), null))
        .contains(new RoleFlow("NUR02", 5, 0, 0, StartSource.DERIVED, 1));
  }

  @Test
  void aPreviousReturnThatDidNotHoldStaffSaysNothing() {
    ReturnContent notHeld = new ReturnContent(Header.NONE, null, null, null, null);

    assertThat(resolve(List.of(), notHeld))
        .extracting(RoleFlow::startSource)
        .containsOnly(StartSource.DERIVED);
  }

  @Test
  void figuresThatWereNotAnsweredCountAsNone() {
    Flow line = new Flow("DAW01", null, null, null, 1, null, null, null, null, null);

    assertThat(resolve(List.of(line), null))
        .contains(new RoleFlow("DAW01", 0, 1, 14, StartSource.DERIVED, 13));
  }

  @Test
  void withoutSectionBOrENothingIsKnown() {
    assertThat(StartHeadcount.resolve(content(null, List.of()), Optional.empty())).isEmpty();
    assertThat(StartHeadcount.resolve(content(STAFF, null), Optional.empty())).isEmpty();
  }

  private static List<RoleFlow> resolve(List<Flow> flows, @Nullable ReturnContent previous) {
    return StartHeadcount.resolve(content(STAFF, flows), Optional.ofNullable(previous));
  }

  private static ReturnContent previous(StaffInPost... staff) {
    return content(List.of(staff), null);
  }

  private static ReturnContent content(
      @Nullable List<StaffInPost> staff, @Nullable List<Flow> flows) {
    return new ReturnContent(Header.NONE, staff, null, null, flows);
  }

  private static StaffInPost staff(String role, String basis, int headcount) {
    return new StaffInPost(role, null, basis, headcount, null);
  }

  private static Flow flow(
      String role, @Nullable Integer start, int joiners, int leavers, int tupeIn, int tupeOut) {
    return new Flow(role, null, start, joiners, leavers, null, null, tupeIn, tupeOut, null);
  }
}
