package uk.datr.workforce.calculator.engine.defaults;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.check.Pointer;
import uk.datr.workforce.calculator.engine.model.ComplexityTier;
import uk.datr.workforce.calculator.engine.model.Driver;
import uk.datr.workforce.calculator.engine.model.Role;
import uk.datr.workforce.calculator.engine.model.SubstanceGroup;
import uk.datr.workforce.calculator.engine.provenance.ValueSource;
import uk.datr.workforce.calculator.engine.request.InterventionEntry;

/** The interventions of the illustrative set: those of the worked example, and what else services do. */
final class IllustrativeWork {

  private static final ValueSource OF_EXAMPLE =
      Origins.own("As in the worked example: coverage, frequency and minutes are an own choice.");
  private static final ValueSource BESIDE_EXAMPLE =
      Origins.own(
          "Beside the worked example, so that all that services do is there: coverage, frequency and minutes are an own"
              + " choice.");

  private final SortedMap<String, @Nullable InterventionEntry> entries = new TreeMap<>();
  private final SortedMap<String, ValueSource> sources;

  /** Shares of those who receive it: with opiates, with other drugs alone, with these and alcohol, with alcohol alone. */
  private record Reach(
      double opiate, double nonOpiate, double nonOpiateAndAlcohol, double alcohol) {

    static final Reach EVERYBODY = new Reach(1, 1, 1, 1);

    Map<String, @Nullable Double> entry() {
      Map<String, @Nullable Double> shares = new TreeMap<>();
      shares.put(SubstanceGroup.OPIATE.name(), opiate);
      shares.put(SubstanceGroup.NON_OPIATE_ONLY.name(), nonOpiate);
      shares.put(SubstanceGroup.NON_OPIATE_AND_ALCOHOL.name(), nonOpiateAndAlcohol);
      shares.put(SubstanceGroup.ALCOHOL_ONLY.name(), alcohol);
      return shares;
    }
  }

  /** How often somebody who receives it comes, a year. */
  private record Often(double low, double medium, double high) {

    Map<String, @Nullable Double> entry() {
      Map<String, @Nullable Double> times = new TreeMap<>();
      times.put(ComplexityTier.LOW.name(), low);
      times.put(ComplexityTier.MEDIUM.name(), medium);
      times.put(ComplexityTier.HIGH.name(), high);
      return times;
    }
  }

  /** Minutes of contact, notes and travel; share of appointments missed and of their time lost; people in a session. */
  private record Session(
      double contact, double notes, double travel, double missed, double lost, double people) {

    static Session alone(double contact, double notes, double travel) {
      return new Session(contact, notes, travel, 0, 0, 1);
    }

    static Session ofGroup(double contact, double notes, double people) {
      return new Session(contact, notes, 0, 0, 0, people);
    }

    Session missed(double share, double timeLost) {
      return new Session(contact, notes, travel, share, timeLost, people);
    }
  }

  /** Adds all interventions, and their sources to those that are there. */
  IllustrativeWork(SortedMap<String, ValueSource> sources) {
    this.sources = sources;
    ofExample();
    besideExample();
  }

  /** The interventions by code. */
  Map<String, @Nullable InterventionEntry> entries() {
    return entries;
  }

  private void ofExample() {
    add(
        OF_EXAMPLE,
        "ASSESSMENT",
        Driver.PER_NEW_PRESENTATION,
        Reach.EVERYBODY,
        new Often(1, 1, 2),
        Session.alone(90, 45, 0).missed(0.2, 0.5),
        Role.DRUG_ALCOHOL_WORKER);
    add(
        OF_EXAMPLE,
        "KEYWORK",
        Driver.PER_CASELOAD_PLACE,
        Reach.EVERYBODY,
        new Often(12, 20, 40),
        Session.alone(45, 25, 5).missed(0.15, 0.5),
        Role.DRUG_ALCOHOL_WORKER);
    add(
        OF_EXAMPLE,
        "PSYCHOSOCIAL_GROUP",
        Driver.PER_CASELOAD_PLACE,
        new Reach(0.15, 0.3, 0.3, 0.35),
        new Often(12, 24, 24),
        Session.ofGroup(120, 5, 8),
        Role.DRUG_ALCOHOL_WORKER,
        Role.PEER_SUPPORT_WORKER);
    add(
        OF_EXAMPLE,
        "PRESCRIBING_REVIEW",
        Driver.PER_CASELOAD_PLACE,
        new Reach(0.9, 0, 0, 0),
        new Often(4, 6, 12),
        Session.alone(30, 15, 0).missed(0.2, 0.5),
        Role.NURSE_PRESCRIBER);
    add(
        OF_EXAMPLE,
        "MEDICAL_REVIEW",
        Driver.PER_CASELOAD_PLACE,
        new Reach(0.6, 0, 0.1, 0.3),
        new Often(0, 1, 4),
        Session.alone(45, 20, 0).missed(0.2, 0.25),
        Role.DOCTOR);
    add(
        OF_EXAMPLE,
        "HEALTH_CHECK_BBV",
        Driver.PER_PERSON_IN_YEAR,
        new Reach(0.9, 0.4, 0.4, 0.5),
        new Often(1, 1, 2),
        Session.alone(40, 15, 0).missed(0.2, 0.5),
        Role.NURSE);
    add(
        OF_EXAMPLE,
        "AMBULATORY_DETOX",
        Driver.PER_NEW_PRESENTATION,
        new Reach(0, 0, 0, 0.15),
        new Often(0, 7, 7),
        Session.alone(45, 15, 15),
        Role.NURSE);
    add(
        OF_EXAMPLE,
        "PSYCHOLOGICAL_THERAPY",
        Driver.PER_PERSON_IN_YEAR,
        new Reach(0.05, 0.06, 0.08, 0.08),
        new Often(0, 8, 16),
        Session.alone(60, 30, 0).missed(0.2, 0.5),
        Role.PSYCHOLOGIST);
    add(
        OF_EXAMPLE,
        "RECOVERY_SUPPORT",
        Driver.PER_CASELOAD_PLACE,
        new Reach(0.2, 0.25, 0.25, 0.25),
        new Often(12, 12, 12),
        Session.alone(60, 10, 0),
        Role.PEER_SUPPORT_WORKER);
  }

  private void besideExample() {
    add(
        BESIDE_EXAMPLE,
        "OUTREACH",
        Driver.PER_NEW_PRESENTATION,
        new Reach(0.3, 0.1, 0.1, 0.1),
        new Often(4, 6, 12),
        Session.alone(30, 10, 30),
        Role.DRUG_ALCOHOL_WORKER);
    add(
        BESIDE_EXAMPLE,
        "NEEDLE_SYRINGE",
        Driver.PER_CASELOAD_PLACE,
        new Reach(0.5, 0, 0, 0),
        new Often(12, 18, 30),
        Session.alone(20, 10, 0),
        Role.NURSE);
    add(
        BESIDE_EXAMPLE,
        "CRIMINAL_JUSTICE_INREACH",
        Driver.PER_NEW_PRESENTATION,
        new Reach(0.35, 0.2, 0.15, 0.1),
        new Often(6, 12, 16),
        Session.alone(45, 30, 30).missed(0.2, 0.5),
        Role.CRIMINAL_JUSTICE_WORKER);
    add(
        BESIDE_EXAMPLE,
        "FAMILY_WORK",
        Driver.PER_CASELOAD_PLACE,
        new Reach(0.08, 0.1, 0.1, 0.1),
        new Often(6, 12, 18),
        Session.alone(60, 20, 20).missed(0.15, 0.5),
        Role.FAMILY_WORKER);
    add(
        BESIDE_EXAMPLE,
        "PSYCHOSOCIAL_1TO1",
        Driver.PER_PERSON_IN_YEAR,
        new Reach(0.1, 0.15, 0.15, 0.15),
        new Often(4, 8, 8),
        Session.alone(50, 20, 0).missed(0.2, 0.5),
        Role.COUNSELLOR);
    add(
        BESIDE_EXAMPLE,
        "AFTERCARE",
        Driver.PER_NEW_PRESENTATION,
        new Reach(0.4, 0.5, 0.5, 0.5),
        new Often(10, 10, 10),
        Session.alone(45, 10, 0),
        Role.PEER_SUPPORT_WORKER);
  }

  private void add(
      ValueSource source,
      String code,
      Driver driver,
      Reach reach,
      Often often,
      Session session,
      Role... staff) {
    Map<String, @Nullable Double> present = new TreeMap<>();
    for (Role role : staff) {
      present.put(role.name(), 1.0);
    }
    entries.put(
        code,
        new InterventionEntry(
            driver.name(),
            reach.entry(),
            often.entry(),
            null,
            session.contact(),
            session.notes(),
            session.travel(),
            session.missed(),
            session.lost(),
            session.people(),
            present));
    sources.put(Pointer.ROOT.to("interventions").to(code).text(), source);
  }
}
