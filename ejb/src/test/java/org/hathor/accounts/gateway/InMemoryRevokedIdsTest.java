package org.hathor.accounts.gateway;

import org.hathor.accounts.boundary.RevokedIds;

class InMemoryRevokedIdsTest implements RevokedIdsContract {

    private final RevokedIds ids = new InMemoryRevokedIds();

    @Override
    public RevokedIds ids() {
        return ids;
    }
}
