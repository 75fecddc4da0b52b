package uk.datr.workforce.kit.access;

/** Something that jobs may permit. A service has one enum of them. */
public interface Permission {

  /** The name in {@code @PermissionsAllowed}, in kebab case and unique in the service. */
  String id();
}
