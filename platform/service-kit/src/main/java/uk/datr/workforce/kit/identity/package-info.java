/** Which keys the issuer of access tokens signs with, kept so that tokens can be verified while it is away. */
@NullMarked
package uk.datr.workforce.kit.identity;

import org.jspecify.annotations.NullMarked;
