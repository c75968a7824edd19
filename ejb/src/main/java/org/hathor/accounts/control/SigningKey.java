package org.hathor.accounts.control;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * An RSA key pair that signs tokens.
 *
 * @param name names the key in the header of a token: the beginning of the SHA-256 of its public half
 */
public record SigningKey(String name, PrivateKey privateKey, RSAPublicKey publicKey) {

    private static final int BITS = 2048;

    public static SigningKey generate() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            var pair = generator.generateKeyPair();
            return of((RSAPublicKey) pair.getPublic(), pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no RSA", e);
        }
    }

    /** Reads what {@code getEncoded} of the two halves wrote. */
    public static SigningKey read(byte[] publicKey, byte[] privateKey) {
        try {
            var rsa = KeyFactory.getInstance("RSA");
            return of(
                    (RSAPublicKey) rsa.generatePublic(new X509EncodedKeySpec(publicKey)),
                    rsa.generatePrivate(new PKCS8EncodedKeySpec(privateKey)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not a pair of RSA keys", e);
        }
    }

    private static SigningKey of(RSAPublicKey publicKey, PrivateKey privateKey) throws GeneralSecurityException {
        var digest = MessageDigest.getInstance("SHA-256").digest(publicKey.getEncoded());
        var name =
                Base64.getUrlEncoder().withoutPadding().encodeToString(digest).substring(0, 16);
        return new SigningKey(name, privateKey, publicKey);
    }
}
