package uk.datr.workforce.kit.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import uk.datr.workforce.kit.problem.Finding;
import uk.datr.workforce.kit.problem.ProblemException;
import uk.datr.workforce.kit.problem.ProblemType;

/** From a JSON body to a record: check it against the operation's schema, then bind it. */
@ApplicationScoped
public class Json {

  private final ObjectMapper mapper;
  private final OperationSchemas schemas;

  Json(ObjectMapper mapper, OperationSchemas schemas) {
    this.mapper = mapper;
    this.schemas = schemas;
  }

  /**
   * The body as a record, checked against the schema of that record in the OpenAPI document.
   *
   * @throws ProblemException 422 with every fault of its shape
   */
  public <T> T read(JsonTree body, Class<T> type) {
    List<Finding> findings = schemas.check(type.getSimpleName(), body.root());
    if (!findings.isEmpty()) {
      throw invalid(findings);
    }
    return bind(body.root(), type);
  }

  /**
   * Binds a tree that was checked before.
   *
   * @throws ProblemException 422 at the place that does not fit the record after all
   */
  public <T> T bind(JsonNode tree, Class<T> type) {
    try {
      T value = mapper.treeToValue(tree, type);
      if (value == null) {
        throw invalid(
            List.of(Finding.error(FindingCodes.MISSING, "", "Something has to be here.")));
      }
      return value;
    } catch (JsonMappingException e) {
      throw invalid(
          List.of(
              Finding.error(
                  FindingCodes.WRONG_TYPE, pointer(e).toString(), "This value cannot be read.")));
    } catch (JsonProcessingException e) {
      throw invalid(
          List.of(Finding.error(FindingCodes.WRONG_TYPE, "", "The body cannot be read.")));
    }
  }

  private static ProblemException invalid(List<Finding> findings) {
    return new ProblemException(
        ProblemType.VALIDATION_FAILED, "The body does not have the shape it needs.", findings);
  }

  private static JsonPointer pointer(JsonMappingException e) {
    JsonPointer pointer = JsonPointer.empty();
    for (JsonMappingException.Reference step : e.getPath()) {
      pointer =
          step.getFieldName() == null
              ? pointer.appendIndex(step.getIndex())
              : pointer.appendProperty(step.getFieldName());
    }
    return pointer;
  }
}
