package org.hathor.accounts.gateway;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom the provider vouches for.
 *
 * @param issuer with the subject: who they are
 * @param userName what they are called there, which may change and may belong to somebody else tomorrow
 * @param email only what the provider has checked
 * @param session the provider's session
 * @param issuedAt when it vouched, by its own clock
 * @param claims all that it says
 * @param token the words themselves
 */
public record ProvenPerson(
        String issuer,
        String subject,
        @Nullable String userName,
        @Nullable String displayName,
        @Nullable String email,
        @Nullable String session,
        Instant issuedAt,
        Instant expiresAt,
        Map<String, Object> claims,
        String token) {

    static ProvenPerson of(JWTClaimsSet claims, String token) throws ParseException {
        var checked = Boolean.TRUE.equals(claims.getClaim("email_verified"));
        return new ProvenPerson(
                claims.getIssuer(),
                claims.getSubject(),
                claims.getStringClaim("preferred_username"),
                claims.getStringClaim("name"),
                checked ? claims.getStringClaim("email") : null,
                claims.getStringClaim("sid"),
                claims.getIssueTime().toInstant(),
                claims.getExpirationTime().toInstant(),
                claims.getClaims(),
                token);
    }

    @Override
    public String toString() {
        return "ProvenPerson[" + issuer + " " + subject + "]";
    }
}
