package org.hathor.web.live;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whose pages may open a socket: browsers let any page try, and say in {@code Origin} whose it is. */
final class Origins {

    private Origins() {}

    /**
     * A program that is no browser sends no origin; it had to find a token some other way than by riding on a session.
     *
     * @param host the {@code Host} header: pages of this very server are welcome
     */
    static boolean mayConnect(@Nullable String origin, @Nullable String host, List<String> others) {
        return origin == null || others.contains(origin) || isOwn(origin, host);
    }

    private static boolean isOwn(String origin, @Nullable String host) {
        if (host == null) {
            return false;
        }
        try {
            var uri = URI.create(origin);
            var own = URI.create(uri.getScheme() + "://" + host);
            return uri.getHost() != null
                    && uri.getHost()
                            .toLowerCase(Locale.ROOT)
                            .equals(String.valueOf(own.getHost()).toLowerCase(Locale.ROOT))
                    && port(uri) == port(own);
        } catch (IllegalArgumentException nonsense) {
            return false;
        }
    }

    private static int port(URI uri) {
        if (uri.getPort() != -1) {
            return uri.getPort();
        }
        return "https".equals(uri.getScheme()) ? 443 : 80;
    }
}
