package org.hathor.web.live;

import jakarta.websocket.server.ServerEndpointConfig;
import java.util.List;

/** Agrees on the version of the protocol. {@link LiveHandshakeFilter} has looked at everything else before. */
public class LiveConfigurator extends ServerEndpointConfig.Configurator {

    @Override
    public String getNegotiatedSubprotocol(List<String> supported, List<String> requested) {
        return requested.contains(LiveEndpoint.PROTOCOL) ? LiveEndpoint.PROTOCOL : "";
    }

    @Override
    public boolean checkOrigin(String origin) {
        return true;
    }
}
