package org.hathor.accounts.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import org.hathor.accounts.control.Seal;
import org.hathor.accounts.control.SigningKey;
import org.hathor.test.HathorServer;
import org.jose4j.base64url.Base64Url;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Makes tokens as the server makes them, with its own key, and lets a test get one thing wrong. */
final class TokenForge {

    private final SigningKey key;

    private TokenForge(SigningKey key) {
        this.key = key;
    }

    /** The forge with the key of a server, stolen from its database and its secrets. */
    static TokenForge of(HathorServer server) {
        try (var database = server.database();
                var statement = database.createStatement();
                var rows = statement.executeQuery(
                        "select name, public_key, private_key from token_key order by signs_from")) {
            rows.next();
            var secret = Files.readString(server.hathor().dataDirectory().resolve("secrets/hathor.accounts.secret"));
            var privateKey = new Seal(secret.strip(), "token keys")
                    .open(rows.getBytes("private_key"), rows.getString("name"))
                    .orElseThrow();
            return new TokenForge(SigningKey.read(rows.getBytes("public_key"), privateKey));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SigningKey key() {
        return key;
    }

    /** A token that is good until the changes are made. */
    String token(UUID person, Consumer<JwtClaims> claimsChange, Consumer<JsonWebSignature> change) {
        var claims = new JwtClaims();
        claims.setIssuer("hathor");
        claims.setAudience("hathor-api");
        claims.setSubject(person.toString());
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(5);
        claims.setGeneratedJwtId();
        claims.setStringClaim("sid", UUID.randomUUID().toString());
        claims.setStringClaim("preferred_username", "somebody");
        claims.setStringClaim("name", "Somebody");
        claims.setStringListClaim("groups", "listener");
        claimsChange.accept(claims);
        var jws = new JsonWebSignature();
        jws.setHeader("typ", "at+jwt");
        jws.setKeyIdHeaderValue(key.name());
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        jws.setKey(key.privateKey());
        jws.setPayload(claims.toJson());
        change.accept(jws);
        try {
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same token with another header and no signature that would fit it. */
    static String withHeader(String token, String header, String signature) {
        return Base64Url.encodeUtf8ByteRepresentation(header) + '.' + token.split("\\.", -1)[1] + '.' + signature;
    }

    static NumericDate ago(Duration time) {
        var then = NumericDate.now();
        then.addSeconds(-time.toSeconds());
        return then;
    }
}
