package uk.datr.workforce.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/** Values that have broken other systems. */
final class Hostile {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Texts for any place that takes a text. */
  static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\u0000",
          "a\u0000b",
          "\u0001\u0007\u001b[31m",
          "\r\nSet-Cookie: a=b",
          "'; drop table reporting_unit; --",
          "' or '1'='1",
          "1) union select null, version() --",
          "=HYPERLINK(\"http://example.invalid\",\"x\")",
          "+1+cmd|' /C calc'!A0",
          "@SUM(1+1)*cmd",
          "-2+3",
          "${jndi:ldap://127.0.0.1/a}",
          "{{7*7}}",
          "%s%s%s%n",
          "../../../../etc/passwd",
          "<script>alert(1)</script>",
          "\u202egnp.exe",
          "\ud800",
          "\udc00\ud800",
          "\ufeff\ufffe\uffff",
          "e\u0301\u0327\u0300",
          "\ud83d\udc69\u200d\ud83d\ude80",
          "Ｅ０８０００３５",
          "null",
          "true",
          "NaN",
          "1e400",
          "2026-02-30",
          "9999-12-31T23:59:60Z",
          "+1000000000-01-01",
          "-999999999-01-01T00:00:00Z",
          "0001-01-01",
          "00000000-0000-0000-0000-000000000000",
          "ORG-0000",
          "a".repeat(300),
          "\u00e9".repeat(5_000),
          "x".repeat(100_000));

  /** Numbers as they are written. */
  static final List<String> NUMBERS =
      List.of(
          "0",
          "-0.0",
          "-1",
          "0.001",
          "1e0",
          "1E2",
          "2147483647",
          "2147483648",
          "-2147483649",
          "9223372036854775807",
          "9223372036854775808",
          "99999999999999999999999999999999",
          "1e308",
          "1e309",
          "-1e400",
          "1e-400",
          "1e99999",
          "1e2147483648",
          "0.1000000000000000055511151231257827",
          "1" + "0".repeat(400),
          "0." + "0".repeat(400) + "1");

  private Hostile() {}

  /** A value of any type. */
  static JsonNode value(Chance chance) {
    return switch (chance.below(12)) {
      case 0 -> JSON.nullNode();
      case 1 -> JSON.booleanNode(chance.percent(50));
      case 2 -> JSON.numberNode(chance.below(2_000_000) - 1_000_000);
      case 3 -> JSON.numberNode(new BigDecimal("12345678901234567890.123456789"));
      case 4 -> JSON.numberNode(BigInteger.TWO.pow(70));
      case 5 -> JSON.arrayNode();
      case 6 -> JSON.objectNode();
      case 7 -> JSON.objectNode().set("a", JSON.arrayNode().add(1));
      case 8 -> JSON.arrayNode().add(JSON.nullNode()).add("x").add(7);
      default -> JSON.textNode(chance.of(TEXTS));
    };
  }

  /** A text in percent-encoding, or something that only looks like it. */
  static final List<String> PATH_SEGMENTS =
      List.of(
          "%00",
          "a%00b",
          "..",
          ".",
          "%2e%2e",
          "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
          "%c0%ae%c0%ae",
          "%ff%fe",
          "%zz",
          "%",
          "%2",
          ";jsessionid=1",
          "x;a=b",
          "'%20or%201=1--",
          "%27%3b%20drop%20table%20x%3b--",
          "%0d%0aX-Injected:%20yes",
          "+",
          "%2F",
          "%5c",
          "{id}",
          "%7Bid%7D",
          "-1",
          "0",
          "99999999999999999999",
          "null",
          "undefined",
          "%F0%9F%91%A9",
          "\u00e9",
          "*",
          "%25",
          "00000000-0000-0000-0000-000000000000",
          "1-1-1-1-1",
          "5F0C7D52-4C3E-5A53-9D2B-0B6F8F1F2A10",
          "a".repeat(2_000));

  /** Queries, without the question mark. */
  static final List<String> QUERIES =
      List.of(
          "page=0",
          "page=-1",
          "page=1.5",
          "page=abc",
          "page=",
          "page",
          "page=99999999999999999999",
          "page=10000000&pageSize=200",
          "page=1&page=2",
          "page[]=1",
          "page=%00",
          "page=%zz",
          "page=1%20",
          "page=+1",
          "page=0x10",
          "pageSize=0",
          "pageSize=201",
          "pageSize=-2147483648",
          "pageSize=2147483648",
          "pageSize=1e2",
          "pageSize=50&pageSize=abc",
          "%00=1",
          "a=b&a=c&a=d",
          "&&&",
          "=",
          "unknown=1",
          "sort=name;drop%20table",
          "q=" + "x".repeat(2_000));

  /** Header lines. */
  static final List<RawRequest.Header> HEADERS =
      List.of(
          header("If-Match", "\""),
          header("If-Match", ""),
          header("If-Match", "*, *"),
          header("If-Match", "W/\"1\""),
          header("If-Match", "\"1\", \"2\""),
          header("If-Match", "abc"),
          header("If-Match", "\"" + "9".repeat(3_000) + "\""),
          header("If-Match", "\"\u00ff\u00fe\""),
          header("If-None-Match", "\""),
          header("If-None-Match", "W/"),
          header("If-None-Match", "\"a\", "),
          header("If-Modified-Since", "yesterday"),
          header("Idempotency-Key", ""),
          header("Idempotency-Key", "a b"),
          header("Idempotency-Key", "k".repeat(201)),
          header("Idempotency-Key", "\u00e9\u00ff"),
          header("Idempotency-Key", "';--"),
          header("Accept", "text/csv"),
          header("Accept", "nonsense"),
          header("Accept", "application/json;q=abc"),
          header("Accept", "*/*;q=0"),
          header("Accept", "application/json;q=0.1, text/html;q=1"),
          header("Accept", ""),
          header("Accept-Language", "\u00ff"),
          header("Accept-Charset", "utf-16"),
          header("Accept-Encoding", "nonsense;q=x"),
          header("Content-Type", "text/plain"),
          header("Content-Type", "application/xml"),
          header("Content-Type", "nonsense"),
          header("Content-Type", ""),
          header("Content-Type", "application/json; charset=utf-16"),
          header("Content-Type", "application/json; charset=nonsense"),
          header("Content-Type", "application/json;;;"),
          header("Content-Type", "multipart/form-data"),
          header("Content-Type", "application/x-www-form-urlencoded"),
          header("Content-Encoding", "gzip"),
          header("Correlation-Id", "not-a-uuid"),
          header("Correlation-Id", "${jndi:ldap://x}"),
          header("Correlation-Id", "x".repeat(3_000)),
          header("Authorization", "Basic YTpi"),
          header("Authorization", "Bearer"),
          header("Authorization", "Bearer a.b.c"),
          header("X-HTTP-Method-Override", "DELETE"),
          header("X-Forwarded-Host", "example.invalid"),
          header("X-Forwarded-For", "127.0.0.1, \u00ff"),
          header("X-Forwarded-Proto", "nonsense"),
          header("Forwarded", "for=\"[::1\""),
          header("Range", "bytes=0-1,5-"),
          header("Origin", "null"),
          header("Cookie", "q_session=abc; a=\u0001"),
          header("Traceparent", "00-zz-zz-01"),
          header("Transfer-Coding", "x"),
          header("Prefer", "\u00ff"));

  private static RawRequest.Header header(String name, String value) {
    return new RawRequest.Header(name, value);
  }
}
