package org.hathor.accounts.boundary;

import java.net.URI;

/**
 * Somebody sets out to the organisation's provider.
 *
 * @param to where the browser goes
 * @param ticket what it keeps meanwhile and brings back; sealed, good for ten minutes
 */
public record CorporateDeparture(URI to, String ticket) {

    @Override
    public String toString() {
        return "CorporateDeparture[" + to.getHost() + "]";
    }
}
