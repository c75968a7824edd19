package org.hathor.accounts.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jwt.EncryptedJWT;
import com.nimbusds.jwt.JWTClaimsSet;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals tickets, so that the browser that keeps one can neither read nor change it: a JWE with AES-256-GCM. The key comes
 * from a secret that all nodes share, so any of them opens what another sealed, and nothing is kept here.
 */
public final class TicketSeal {

    private static final String PURPOSE = "hathor: corporate sign-in ticket";
    private static final String NEXT = "next";
    private static final String NONCE = "nonce";
    private static final String STATE = "state";
    private static final String VERIFIER = "verifier";

    private final SecretKey key;

    public TicketSeal(String secret) {
        key = derive(secret);
    }

    private static SecretKey derive(String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return new SecretKeySpec(mac.doFinal(PURPOSE.getBytes(UTF_8)), "AES");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String seal(SignInTicket ticket) {
        var claims = new JWTClaimsSet.Builder()
                .claim(STATE, ticket.state())
                .claim(NONCE, ticket.nonce())
                .claim(VERIFIER, ticket.verifier())
                .claim(NEXT, ticket.next())
                .expirationTime(Date.from(ticket.expiresAt()))
                .build();
        var sealed = new EncryptedJWT(new JWEHeader(JWEAlgorithm.DIR, EncryptionMethod.A256GCM), claims);
        try {
            sealed.encrypt(new DirectEncrypter(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return sealed.serialize();
    }

    /** The ticket, unless it was not sealed here, was touched, or is too old. */
    public Optional<SignInTicket> open(String text, Instant now) {
        try {
            var sealed = EncryptedJWT.parse(text);
            sealed.decrypt(new DirectDecrypter(key));
            var claims = sealed.getJWTClaimsSet();
            var ticket = new SignInTicket(
                    claims.getStringClaim(STATE),
                    claims.getStringClaim(NONCE),
                    claims.getStringClaim(VERIFIER),
                    claims.getStringClaim(NEXT),
                    claims.getExpirationTime().toInstant());
            return Optional.of(ticket).filter(found -> now.isBefore(found.expiresAt()));
        } catch (ParseException | JOSEException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
