package uk.datr.workforce.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.kit.paging.Page;

/** Answers to reads: tagged, kept by nobody but the caller, and 304 for who has the same already. */
@RequestScoped
public class Answers {

  private final Request request;
  private final UriInfo uri;
  private final ObjectMapper mapper;

  Answers(@Context Request request, @Context UriInfo uri, ObjectMapper mapper) {
    this.request = request;
    this.uri = uri;
    this.mapper = mapper;
  }

  /** The tag of an answer that is the same as long as these parts are written alike. */
  public static EntityTag tag(Object... parts) {
    String text = Arrays.stream(parts).map(String::valueOf).collect(Collectors.joining("|"));
    return hash(text.getBytes(StandardCharsets.UTF_8));
  }

  /** One thing under the tag of its version. */
  public Response one(Object thing, EntityTag tag) {
    return one(tag, () -> thing);
  }

  /** One thing under the tag of its version, which is made only for who has another or none. */
  public Response one(EntityTag tag, Supplier<?> thing) {
    Response.@Nullable ResponseBuilder known = Precondition.unlessKnown(request, tag);
    return (known == null ? Response.ok(thing.get(), MediaType.APPLICATION_JSON_TYPE) : known)
        .tag(tag)
        .cacheControl(ofTheCallerAlone())
        .build();
  }

  /** One thing that has no version, under a hash of what it says. */
  public Response one(Object thing) {
    byte[] json = json(thing);
    return one(new String(json, StandardCharsets.UTF_8), hash(json));
  }

  /** A page of a list under a hash of what it says, with links to its neighbours. */
  public Response page(Page<?> page) {
    Response linked = page.toResponse(uri);
    byte[] json = json(page);
    EntityTag tag = hash(json);
    Response.@Nullable ResponseBuilder known = Precondition.unlessKnown(request, tag);
    return (known == null
            ? Response.ok(new String(json, StandardCharsets.UTF_8), MediaType.APPLICATION_JSON_TYPE)
            : known)
        .header(HttpHeaders.LINK, linked.getHeaderString(HttpHeaders.LINK))
        .tag(tag)
        .cacheControl(ofTheCallerAlone())
        .build();
  }

  /** A file under a tag of its content. */
  public Response file(byte[] content, String mediaType, String name, EntityTag tag) {
    Response.@Nullable ResponseBuilder known = Precondition.unlessKnown(request, tag);
    return (known == null
            ? Response.ok(content, mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + '"')
            : known)
        .tag(tag)
        .cacheControl(ofTheCallerAlone())
        .build();
  }

  /** What somebody may read depends on who asks, so no cache between may keep it. */
  private static CacheControl ofTheCallerAlone() {
    CacheControl control = new CacheControl();
    control.setPrivate(true);
    control.setNoCache(true);
    return control;
  }

  private byte[] json(Object thing) {
    try {
      return mapper.writeValueAsBytes(thing);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An answer is plain data.", e);
    }
  }

  private static EntityTag hash(byte[] json) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(json);
      return new EntityTag(HexFormat.of().formatHex(digest, 0, 12));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
