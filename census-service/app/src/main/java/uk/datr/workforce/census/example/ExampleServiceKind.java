package uk.datr.workforce.census.example;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.events.ReturnKind;
import uk.datr.workforce.referencedata.RoleGroup;
import uk.datr.workforce.referencedata.Roles;

/** The kinds of service in the example history, each with its header fields and its invented mix of roles. */
@SuppressWarnings("ImmutableEnumChecker") // The lists cannot be changed.
enum ExampleServiceKind {
  COMMISSIONING(
      ReturnKind.COMMISSIONER,
      null,
      List.of(),
      "COM02:45 COM01:16 COM03:13 COM04:10 COM05:6 COM06:9 COM99:1",
      ""),
  ADULT_COMMUNITY(
      ReturnKind.PROVIDER,
      "ADULT",
      List.of("COMMUNITY"),
      """
      DAW01:290 DAW02:80 DAW04:60 DAW05:18 DAW06:28 DAW07:18 DAW08:14 DAW09:16 PEER02:34 PEER03:18 PEER04:8 PEER01:24 \
      NUR01:22 NUR02:24 NUR03:30 NUR04:6 NUR06:12 MED01:6 MED02:7 MED03:8 PSY02:7 PSY03:5 PSY05:10 PSY06:5 SWK01:9 \
      SWK02:2 PHA01:3 PHA02:2 OTC01:3 OTC99:3 MGA02:70 MGA01:34 MGA03:14 MGA04:26 MGA05:28 MGA06:58 MGA99:5\
      """,
      "PEER01:26 DAW01:3 MGA06:2"),
  YOUNG_PEOPLE(
      ReturnKind.PROVIDER,
      "YP",
      List.of("COMMUNITY", "OUTREACH"),
      "DAW03:520 DAW02:70 DAW05:40 PEER03:20 NUR02:20 PSY05:20 PSY06:20 SWK01:30 MGA02:110 MGA01:40 MGA05:20 MGA06:60",
      "PEER01:8 DAW03:4"),
  RECOVERY(
      ReturnKind.PROVIDER,
      "ADULT",
      List.of("COMMUNITY", "RECOVERY_SUPPORT"),
      "DAW01:300 DAW07:90 DAW08:40 PEER02:120 PEER03:50 PEER04:30 PSY05:20 MGA02:90 MGA01:40 MGA04:20 MGA06:60",
      "PEER01:90 PEER02:20 DAW01:10 MGA06:6"),
  OUTREACH(
      ReturnKind.PROVIDER,
      "ADULT",
      List.of("OUTREACH"),
      "DAW06:360 DAW04:180 DAW08:80 DAW09:60 PEER02:50 NUR01:40 NUR03:20 SWK01:20 MGA02:100 MGA01:40 MGA06:50",
      "PEER01:30 DAW09:10"),
  INPATIENT(
      ReturnKind.PROVIDER,
      "ADULT",
      List.of("INPATIENT_DETOX"),
      """
      NUR02:240 NUR06:150 NUR01:60 NUR04:20 DAW01:120 MED01:40 MED02:40 MED04:20 PSY02:40 PSY03:20 PHA01:15 PHA03:15 \
      OTC01:25 MGA01:40 MGA02:50 MGA06:70 PEER02:20\
      """,
      "PEER01:6"),
  REHABILITATION(
      ReturnKind.PROVIDER,
      "ADULT",
      List.of("RES_REHAB"),
      "DAW01:350 DAW02:60 PSY04:40 PSY05:60 NUR01:60 NUR06:60 MED03:15 PEER02:70 MGA01:50 MGA02:70 MGA06:90 MGA99:10",
      "PEER01:20"),
  LIVED_EXPERIENCE(
      ReturnKind.LERO,
      null,
      List.of(),
      "PEER02:500 PEER03:180 PEER01:100 PEER04:60 MGA01:110 MGA06:60 DAW05:35",
      "PEER01:250 MGA06:40");

  /** One role of a mix. */
  record Share(String role, double weight) {
    /** Drug and alcohol workers, peers and so on. */
    RoleGroup group() {
      return Roles.load().find(role).orElseThrow().group();
    }
  }

  private final ReturnKind returnType;
  private final @Nullable String ageRange;
  private final List<String> settings;
  private final List<Share> paid;
  private final List<Share> unpaid;

  ExampleServiceKind(
      ReturnKind returnType,
      @Nullable String ageRange,
      List<String> settings,
      String paid,
      String unpaid) {
    this.returnType = returnType;
    this.ageRange = ageRange;
    this.settings = settings;
    List<Share> paidShares = shares(paid);
    List<Share> unpaidShares = shares(unpaid);
    double all =
        paidShares.stream().mapToDouble(Share::weight).sum()
            + unpaidShares.stream().mapToDouble(Share::weight).sum();
    this.paid = paidShares.stream().map(s -> new Share(s.role(), s.weight() / all)).toList();
    this.unpaid = unpaidShares.stream().map(s -> new Share(s.role(), s.weight() / all)).toList();
  }

  /** Code of CL-01. */
  ReturnKind returnType() {
    return returnType;
  }

  /** Code of CL-05; only a provider names one. */
  @Nullable String ageRange() {
    return ageRange;
  }

  /** Codes of CL-06; only a provider names some. */
  List<String> settings() {
    return settings;
  }

  /** Paid roles, the one that every such service has first; with the unpaid ones the weights add up to 1. */
  List<Share> paid() {
    return paid;
  }

  /** Unpaid roles, none of them regulated. */
  List<Share> unpaid() {
    return unpaid;
  }

  private static List<Share> shares(String mix) {
    return mix.isBlank()
        ? List.of()
        : List.of(mix.trim().split(" +")).stream().map(ExampleServiceKind::share).toList();
  }

  private static Share share(String text) {
    int colon = text.indexOf(':');
    return new Share(text.substring(0, colon), Double.parseDouble(text.substring(colon + 1)));
  }
}
