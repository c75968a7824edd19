package org.hathor.accounts.boundary;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;
import org.hathor.accounts.control.SigningKey;

/** A public key as RFC 7517 writes it: whoever has it can verify our tokens. */
public record PublishedKey(String kty, String use, String alg, String kid, String n, String e) {

    static PublishedKey of(SigningKey key) {
        var rsa = key.publicKey();
        return new PublishedKey(
                "RSA", "sig", "RS256", key.name(), text(rsa.getModulus()), text(rsa.getPublicExponent()));
    }

    /** Unsigned, without the zero that two's complement needs (RFC 7518, section 2). */
    private static String text(BigInteger number) {
        var bytes = number.toByteArray();
        var unsigned = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned);
    }
}
