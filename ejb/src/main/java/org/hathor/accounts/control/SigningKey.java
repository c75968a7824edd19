package org.hathor.accounts.control;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/**
 * An RSA key pair that signs tokens.
 *
 * @param id names the key in the header of a token: the beginning of the SHA-256 of its public half
 */
public record SigningKey(String id, PrivateKey privateKey, PublicKey publicKey) {

    private static final int LEAST_BITS = 2048;

    /** Reads a private key, PKCS#8 in PEM (RFC 7468); the public half follows from it. */
    public static SigningKey read(String pem) {
        var base64 = pem.replace("-----BEGIN PRIVATE KEY-----", "")
                .replace("-----END PRIVATE KEY-----", "")
                .replaceAll("\\s", "");
        try {
            var encoded = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64));
            if (!(KeyFactory.getInstance("RSA").generatePrivate(encoded) instanceof RSAPrivateCrtKey key)
                    || key.getModulus().bitLength() < LEAST_BITS) {
                throw new GeneralSecurityException("A key of another kind, or too short");
            }
            return of(key);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The token key must be an RSA private key of 2048 bits or more, PKCS#8 in PEM", e);
        }
    }

    public static SigningKey generate() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(LEAST_BITS);
            return of((RSAPrivateCrtKey) generator.generateKeyPair().getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no RSA", e);
        }
    }

    private static SigningKey of(RSAPrivateCrtKey key) throws GeneralSecurityException {
        var publicKey = KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
        var digest = MessageDigest.getInstance("SHA-256").digest(publicKey.getEncoded());
        var id = Base64.getUrlEncoder().withoutPadding().encodeToString(digest).substring(0, 16);
        return new SigningKey(id, key, publicKey);
    }
}
