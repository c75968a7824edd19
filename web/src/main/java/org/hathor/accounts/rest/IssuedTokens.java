package org.hathor.accounts.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a program gets when it signs in, and each time it renews its session. */
@Schema(name = "IssuedTokens")
public record IssuedTokens(
        @Schema(description = "Send it as \"Authorization: Bearer <accessToken>\".")
        String accessToken,

        @Schema(description = "Trade it for new tokens at /api/auth/refresh, once, before it is a month old.")
        String refreshToken,

        @Schema(description = "Always Bearer.", examples = "Bearer")
        String tokenType,

        @Schema(description = "Seconds until the access token expires.", examples = "600")
        long expiresIn,

        PersonView user) {

    @Override
    public String toString() {
        return "IssuedTokens[" + user.id() + "]";
    }
}
