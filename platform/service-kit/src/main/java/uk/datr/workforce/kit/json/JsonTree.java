package uk.datr.workforce.kit.json;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A well-formed JSON body, not yet checked: what a resource method takes as its body, so that every fault in it can be
 * told at once.
 *
 * @param root the value; never absent, JSON null is a null node
 * @param sha256 hash of the bytes as they came, in lower-case hexadecimal
 */
public record JsonTree(JsonNode root, String sha256) {}
