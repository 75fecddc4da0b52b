package uk.datr.workforce.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out the type beside a reference: the schema that is referred to says it. Some generators make of the two a type
 * that is both, which nothing has. Beside a reference that may be null the type stays, for it alone says so.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class PlainReferences implements OASFilter {

  @Override
  public @Nullable Schema filterSchema(Schema schema) {
    List<SchemaType> types = schema.getType();
    if (schema.getRef() != null && types != null && !types.contains(SchemaType.NULL)) {
      schema.setType(null);
    }
    return schema;
  }
}
