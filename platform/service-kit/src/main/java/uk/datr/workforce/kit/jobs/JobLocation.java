package uk.datr.workforce.kit.jobs;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The answer to a request that started long work. */
public final class JobLocation {

  private JobLocation() {}

  /** 202 with the address of the job below the service's own version of the API, {@code /census/v1/jobs/…}. */
  public static Response accepted(UriInfo uri, JobStatus job) {
    String[] path = uri.getRequestUri().getRawPath().split("/", 4);
    return Response.accepted(job)
        .header("Location", "/" + path[1] + "/" + path[2] + "/jobs/" + job.jobId())
        .build();
  }
}
