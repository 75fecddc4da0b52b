package uk.datr.workforce.kit.http;

import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.invoke.MethodType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.kit.json.FindingCodes;
import uk.datr.workforce.kit.problem.Finding;

/** The query parameters that an operation declares, and which of a request's values cannot be read as their types. */
final class QueryParameters {

  private static final int LONGEST_ECHO = 100;

  /** How types that are written as one text are made of it, in the order of Jakarta REST. */
  private static final List<String> MAKERS = List.of("fromString", "valueOf", "parse");

  private QueryParameters() {}

  private record Declared(String name, Class<?> type, boolean several, AnnotatedElement source) {}

  /** A finding for each value that cannot be read. */
  static List<Finding> unreadable(Method operation, MultivaluedMap<String, String> query) {
    List<Finding> findings = new ArrayList<>();
    for (Declared parameter : declared(operation)) {
      List<String> values = query.getOrDefault(parameter.name(), List.of());
      values.stream()
          .limit(parameter.several() ? values.size() : 1)
          .filter(value -> !isReadable(parameter.type(), value))
          .forEach(value -> findings.add(finding(parameter, value)));
    }
    return findings;
  }

  private static List<Declared> declared(Method operation) {
    List<Declared> parameters = new ArrayList<>();
    for (Parameter parameter : operation.getParameters()) {
      if (parameter.isAnnotationPresent(BeanParam.class)) {
        for (Field field : parameter.getType().getDeclaredFields()) {
          add(parameters, field, field.getGenericType());
        }
      } else {
        add(parameters, parameter, parameter.getParameterizedType());
      }
    }
    return parameters;
  }

  private static void add(List<Declared> parameters, AnnotatedElement source, Type type) {
    QueryParam name = source.getAnnotation(QueryParam.class);
    if (name != null) {
      boolean several =
          type instanceof ParameterizedType of
              && of.getRawType() instanceof Class<?> raw
              && Collection.class.isAssignableFrom(raw);
      parameters.add(new Declared(name.value(), element(type), several, source));
    }
  }

  /** Of a list or an optional, what it holds. */
  private static Class<?> element(Type type) {
    return switch (type) {
      case Class<?> plain -> plain;
      case ParameterizedType of -> element(of.getActualTypeArguments()[0]);
      default -> String.class;
    };
  }

  private static boolean isReadable(Class<?> type, String text) {
    try {
      Class<?> boxed = MethodType.methodType(type).wrap().returnType();
      Method maker = maker(boxed);
      if (maker != null) {
        maker.invoke(null, text);
      } else if (type != String.class) {
        Constructor<?> constructor = boxed.getConstructor(String.class);
        constructor.newInstance(text);
      }
      return true;
    } catch (InvocationTargetException refused) {
      return false;
    } catch (ReflectiveOperationException otherwiseRead) {
      // Read by a converter of its own, which then says by itself what it does not take.
      return true;
    }
  }

  private static @Nullable Method maker(Class<?> type) {
    if (type == String.class) {
      return null;
    }
    return Arrays.stream(type.getMethods())
        .filter(method -> Modifier.isStatic(method.getModifiers()))
        .filter(method -> MAKERS.contains(method.getName()) && takesOneText(method))
        .min(Comparator.comparingInt(method -> MAKERS.indexOf(method.getName())))
        .orElse(null);
  }

  private static boolean takesOneText(Method method) {
    return method.getParameterCount() == 1
        && method.getParameterTypes()[0].isAssignableFrom(String.class)
        && method.getParameterTypes()[0] != Object.class;
  }

  private static Finding finding(Declared parameter, String value) {
    boolean choice = parameter.type().isEnum();
    String expected = expected(parameter);
    String shown = value.length() > LONGEST_ECHO ? value.substring(0, LONGEST_ECHO) + "…" : value;
    return Finding.error(
            choice ? FindingCodes.NOT_ALLOWED : FindingCodes.WRONG_TYPE,
            "Parameter " + parameter.name() + ": " + expected + " is expected.")
        .withValue(TextNode.valueOf(shown))
        .withExpected(expected);
  }

  private static String expected(Declared parameter) {
    Class<?> type = parameter.type();
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(String::valueOf)
          .collect(Collectors.joining(", ", "one of ", ""));
    }
    if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
      return "a whole number" + range(parameter.source());
    }
    if (type == LocalDate.class) {
      return "a date such as 2025-09-30";
    }
    if (type == Instant.class) {
      return "an instant such as 2025-09-30T12:00:00Z";
    }
    return type == UUID.class ? "a UUID" : "a value of another form";
  }

  private static String range(AnnotatedElement source) {
    Min least = source.getAnnotation(Min.class);
    Max most = source.getAnnotation(Max.class);
    if (least == null || most == null) {
      return "";
    }
    return " from " + least.value() + " to " + most.value();
  }
}
