package uk.datr.workforce.testkit.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * An operation of a document.
 *
 * @param id unique in its document
 * @param summary one line for people; empty when there is none
 * @param description for people; empty when there is none
 * @param method HTTP method in capitals
 * @param path with its parameters in braces
 * @param parameters of path, query and header
 * @param bodies what the request may carry, one for each media type; none when it carries nothing
 * @param responses by status
 * @param secured whether it needs an access token
 */
public record ApiOperation(
    String id,
    String summary,
    String description,
    String method,
    String path,
    List<ApiParameter> parameters,
    List<ApiContent> bodies,
    Map<Integer, ApiResponse> responses,
    boolean secured) {

  private static final Pattern PLACE = Pattern.compile("\\{([^}]+)}");

  public ApiOperation {
    parameters = List.copyOf(parameters);
    bodies = List.copyOf(bodies);
    responses = Map.copyOf(responses);
  }

  /** Its parameters at a place. */
  public List<ApiParameter> parameters(String in) {
    return parameters.stream().filter(parameter -> parameter.in().equals(in)).toList();
  }

  /** A parameter by name. */
  public Optional<ApiParameter> parameter(String name) {
    return parameters.stream().filter(parameter -> parameter.name().equals(name)).findFirst();
  }

  /** The JSON body that it takes. */
  public Optional<ApiContent> jsonBody() {
    return bodies.stream().filter(body -> body.mediaType().equals("application/json")).findFirst();
  }

  /** Whether a request leaves everything as it is. */
  public boolean safe() {
    return method.equals("GET") || method.equals("HEAD");
  }

  /** The path with its places filled; the values go in as they are. */
  public String filledPath(Function<String, String> values) {
    return PLACE
        .matcher(path)
        .replaceAll(
            place -> java.util.regex.Matcher.quoteReplacement(values.apply(place.group(1))));
  }

  /** Whether a path has this operation's form. */
  boolean fits(String candidate) {
    String[] own = path.split("/", -1);
    String[] other = candidate.split("/", -1);
    if (own.length != other.length) {
      return false;
    }
    for (int i = 0; i < own.length; i++) {
      if (!own[i].startsWith("{") && !own[i].equals(other[i])) {
        return false;
      }
    }
    return true;
  }
}
