package uk.datr.workforce.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Gets real tokens from a realm the way that its clients do: a person through the pages of the authorization code flow with PKCE, a
 * machine by its client credentials. No realm of ours takes a password in any other way.
 */
public final class SignIn {

  /** The public client through which people sign in. */
  public static final String BROWSER_CLIENT = "workforce-browser";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
  private static final SecureRandom RANDOM = new SecureRandom();
  // Nobody listens there: the redirect is read and not followed.
  private static final String REDIRECT = "http://127.0.0.1/signed-in";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String realmUrl;

  /** Sign-in at the realm with this address, which is also the issuer of its tokens. */
  public SignIn(String realmUrl) {
    this.realmUrl = realmUrl;
  }

  /**
   * What the realm answered.
   *
   * @param accessToken the bearer token
   * @param answer the whole answer, with the lifetime and, for people, the refresh and identity tokens
   */
  public record Tokens(String accessToken, JsonNode answer) {}

  /** Tokens of a machine client. */
  public Tokens machine(String clientId, String secret) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "client_credentials");
    form.put("client_id", clientId);
    form.put("client_secret", secret);
    return tokens(clientId, form);
  }

  /** Tokens of a person, who has just signed in. */
  public Tokens person(String userName, String password) {
    Map<String, String> cookies = new LinkedHashMap<>();
    String verifier = random();
    String state = random();
    Map<String, String> query = new LinkedHashMap<>();
    query.put("response_type", "code");
    query.put("client_id", BROWSER_CLIENT);
    query.put("redirect_uri", REDIRECT);
    query.put("scope", "openid");
    query.put("state", state);
    query.put("code_challenge", challenge(verifier));
    query.put("code_challenge_method", "S256");
    HttpResponse<String> page =
        send(HttpRequest.newBuilder(endpoint("auth", "?" + encoded(query))).GET(), cookies);
    Matcher form = FORM.matcher(page.body());
    if (page.statusCode() != 200 || !form.find()) {
      throw new StackException(
          "The realm shows no sign-in page (status " + page.statusCode() + ").");
    }
    URI action = URI.create(form.group(1).replace("&amp;", "&"));
    Map<String, String> credentials = new LinkedHashMap<>();
    credentials.put("username", userName);
    credentials.put("password", password);
    HttpResponse<String> answer = send(post(action, credentials), cookies);
    Map<String, String> redirect =
        answer
            .headers()
            .firstValue("Location")
            .filter(location -> location.startsWith(REDIRECT))
            .map(location -> parameters(URI.create(location)))
            .orElseThrow(() -> new StackException("The realm does not let '" + userName + "' in."));
    if (!state.equals(redirect.get("state")) || !redirect.containsKey("code")) {
      throw new StackException("The realm refused '" + userName + "': " + redirect.get("error"));
    }
    Map<String, String> exchange = new LinkedHashMap<>();
    exchange.put("grant_type", "authorization_code");
    exchange.put("client_id", BROWSER_CLIENT);
    exchange.put("redirect_uri", REDIRECT);
    exchange.put("code", redirect.getOrDefault("code", ""));
    exchange.put("code_verifier", verifier);
    return tokens(userName, exchange);
  }

  private Tokens tokens(String name, Map<String, String> form) {
    HttpResponse<String> answer = send(post(endpoint("token", ""), form), new LinkedHashMap<>());
    try {
      JsonNode json = JSON.readTree(answer.body());
      if (answer.statusCode() != 200) {
        throw new StackException(
            "No token for '" + name + "': " + json.path("error_description").asText());
      }
      return new Tokens(json.path("access_token").asText(), json);
    } catch (IOException unreadable) {
      throw new StackException("The realm's answer is no JSON", unreadable);
    }
  }

  private URI endpoint(String name, String query) {
    return URI.create(realmUrl + "/protocol/openid-connect/" + name + query);
  }

  private static HttpRequest.Builder post(URI address, Map<String, String> form) {
    return HttpRequest.newBuilder(address)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(encoded(form)));
  }

  private static HttpResponse<String> send(
      HttpRequest.Builder request, Map<String, String> cookies) {
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> response =
          http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
      for (String cookie : response.headers().allValues("Set-Cookie")) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair.length > 1 ? pair[1] : "");
      }
      return response;
    } catch (IOException unreachable) {
      throw new StackException("Keycloak does not answer: is the stack up?", unreachable);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted while signing in", interrupted);
    }
  }

  private static Map<String, String> parameters(URI address) {
    return Arrays.stream(address.getRawQuery().split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0],
                pair ->
                    java.net.URLDecoder.decode(
                        pair.length > 1 ? pair[1] : "", StandardCharsets.UTF_8)));
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field ->
            field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static String challenge(String verifier) {
    try {
      return base64(
          MessageDigest.getInstance("SHA-256")
              .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String random() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return base64(bytes);
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
