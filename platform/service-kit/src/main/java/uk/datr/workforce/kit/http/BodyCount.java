package uk.datr.workforce.kit.http;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.kit.problem.ProblemException;
import uk.datr.workforce.kit.problem.ProblemType;

/** Counts a body while it is read, so that one without a stated length cannot grow beyond the limit. */
@Provider
public class BodyCount implements ReaderInterceptor {

  private final BodyLimit limit;

  BodyCount(BodyLimit limit) {
    this.limit = limit;
  }

  @Override
  public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    context.setInputStream(new CountedStream(context.getInputStream(), limit.bytes()));
    return context.proceed();
  }

  private static final class CountedStream extends FilterInputStream {

    private final long limit;
    private long count;

    CountedStream(InputStream in, long limit) {
      super(in);
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int read) {
      count += read;
      if (count > limit) {
        throw new ProblemException(
            ProblemType.BODY_TOO_LARGE, "The body has more than " + limit + " bytes.");
      }
    }
  }
}
