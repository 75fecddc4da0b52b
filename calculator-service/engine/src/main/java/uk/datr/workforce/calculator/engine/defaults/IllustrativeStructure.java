package uk.datr.workforce.calculator.engine.defaults;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.check.Pointer;
import uk.datr.workforce.calculator.engine.model.Role;
import uk.datr.workforce.calculator.engine.provenance.ValueSource;
import uk.datr.workforce.calculator.engine.request.StructureEntry;

/** Who leads, supports and supervises whom in the illustrative set. */
final class IllustrativeStructure {

  private static final double WTE_BY_COMMISSIONER = 28.8;

  private final List<@Nullable StructureEntry> entries = new ArrayList<>();
  private final SortedMap<String, ValueSource> sources;

  /** Adds all entries, and their sources to those that are there. */
  IllustrativeStructure(SortedMap<String, ValueSource> sources) {
    this.sources = sources;
    List<Role> workers =
        List.of(
            Role.DRUG_ALCOHOL_WORKER,
            Role.CRIMINAL_JUSTICE_WORKER,
            Role.FAMILY_WORKER,
            Role.PEER_SUPPORT_WORKER,
            Role.COUNSELLOR,
            Role.NURSE);
    List<Role> clinicians = List.of(Role.NURSE_PRESCRIBER, Role.DOCTOR, Role.PSYCHOLOGIST);
    List<Role> leaders = List.of(Role.SENIOR_DRUG_ALCOHOL_WORKER, Role.TEAM_LEADER);
    List<Role> all =
        Stream.of(workers, clinicians, leaders, List.of(Role.SERVICE_LEAD, Role.ADMINISTRATOR))
            .flatMap(List::stream)
            .toList();
    span(Role.SENIOR_DRUG_ALCOHOL_WORKER, List.of(Role.DRUG_ALCOHOL_WORKER), 8);
    span(Role.TEAM_LEADER, workers, 8);
    span(Role.SERVICE_LEAD, List.of(Role.TEAM_LEADER), 3);
    span(
        Role.ADMINISTRATOR,
        Stream.of(workers, clinicians, leaders).flatMap(List::stream).toList(),
        7);
    span(Role.COMMISSIONER, all, WTE_BY_COMMISSIONER);
    sources.put(at(entries.size() - 1).to("span").text(), Origins.COMMISSIONING);
    supervision(Role.PSYCHOLOGIST, List.of(Role.DRUG_ALCOHOL_WORKER, Role.TEAM_LEADER), 1.5, 6);
    supervision(Role.TEAM_LEADER, List.of(Role.PEER_SUPPORT_WORKER), 1, 1);
    supervision(Role.DOCTOR, List.of(Role.NURSE_PRESCRIBER), 2, 1);
  }

  /** The entries in their order. */
  List<@Nullable StructureEntry> entries() {
    return entries;
  }

  private void span(Role provider, List<Role> of, double span) {
    sources.put(at(entries.size()).text(), Origins.own("WTE for each WTE that leads or supports."));
    entries.add(new StructureEntry("SPAN", provider.name(), names(of), span, null, null, null));
  }

  private void supervision(Role provider, List<Role> of, double hours, double people) {
    sources.put(
        at(entries.size()).text(),
        Origins.own("No English standard of hours of supervision in a month was found."));
    entries.add(
        new StructureEntry("SUPERVISION", provider.name(), names(of), null, hours, people, 1.0));
  }

  private static Pointer at(int index) {
    return Pointer.ROOT.to("structure").to(index);
  }

  private static List<@Nullable String> names(List<Role> roles) {
    List<@Nullable String> names = new ArrayList<>();
    roles.forEach(role -> names.add(role.name()));
    return names;
  }
}
