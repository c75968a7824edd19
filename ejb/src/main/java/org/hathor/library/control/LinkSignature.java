package org.hathor.library.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs an address for a while: HMAC-SHA256 with a key that serves nothing else. */
public final class LinkSignature {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PURPOSE = "hathor links to media";

    private LinkSignature() {}

    public static String of(String secret, String subject, Instant expires) {
        var key = hmac(secret.getBytes(UTF_8), PURPOSE);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(hmac(key, subject + ' ' + expires.getEpochSecond()));
    }

    public static boolean isGood(String secret, String subject, Instant expires, String signature) {
        return MessageDigest.isEqual(of(secret, subject, expires).getBytes(UTF_8), signature.getBytes(UTF_8));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
