package uk.datr.workforce.testkit.contract;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.persistence.Entity;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;

/** What the rules of {@link ServiceArchitecture} ask of classes and methods beyond the words of the library. */
final class ArchitectureConditions {

  private ArchitectureConditions() {}

  static ArchCondition<JavaClass> haveAMethodAnnotatedWith(Class<? extends Annotation> annotation) {
    return new ArchCondition<>("have a method annotated with @" + annotation.getSimpleName()) {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        for (JavaMethod method : item.getMethods()) {
          boolean annotated = method.isAnnotatedWith(annotation);
          events.add(
              new SimpleConditionEvent(
                  method, annotated, method.getFullName() + (annotated ? " has it" : " has not")));
        }
      }
    };
  }

  static ArchCondition<JavaClass> notUseRepositoriesOrEntitiesOfOtherFeatures(String root) {
    return new ArchCondition<>("not use repositories or entities of other features") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
          JavaClass target = dependency.getTargetClass();
          boolean foreign =
              isInside(root, target)
                  && !feature(root, target).equals(feature(root, item))
                  && (target.getSimpleName().endsWith("Repository")
                      || target.isAnnotatedWith(Entity.class));
          if (foreign) {
            events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
          }
        }
      }
    };
  }

  static ArchCondition<JavaMethod> sayWhoMayCall(Set<String> permissionIds) {
    return new ArchCondition<>("carry @PermitAll, or @PermissionsAllowed with known permissions") {
      @Override
      public void check(JavaMethod item, ConditionEvents events) {
        boolean open = item.isAnnotatedWith(PermitAll.class);
        boolean asked = item.isAnnotatedWith(PermissionsAllowed.class);
        if (open == asked) {
          events.add(
              SimpleConditionEvent.violated(
                  item, item.getFullName() + " carries neither annotation, or both"));
        } else if (asked) {
          List<String> unknown =
              List.of(item.getAnnotationOfType(PermissionsAllowed.class).value()).stream()
                  .filter(id -> !permissionIds.contains(id))
                  .toList();
          if (!unknown.isEmpty()) {
            events.add(
                SimpleConditionEvent.violated(
                    item, item.getFullName() + " asks for unknown permissions " + unknown));
          }
        }
      }
    };
  }

  private static boolean isInside(String root, JavaClass type) {
    return type.getPackageName().startsWith(root + ".");
  }

  /** The first package below the root; empty for the root itself. */
  private static String feature(String root, JavaClass type) {
    return isInside(root, type)
        ? type.getPackageName().substring(root.length() + 1).split("\\.", 2)[0]
        : "";
  }
}
