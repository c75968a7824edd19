package org.hathor.accounts.entity;

import jakarta.persistence.Entity;
import java.util.UUID;
import org.hathor.kernel.Identified;

/** What a person looks like: square JPEGs in two sizes. Its id is the account's. */
@Entity
public class AccountPicture extends Identified {

    private byte[] small;
    private byte[] large;

    protected AccountPicture() {}

    public AccountPicture(UUID accountId, byte[] small, byte[] large) {
        super(accountId);
        this.small = small.clone();
        this.large = large.clone();
    }

    public byte[] small() {
        return small.clone();
    }

    public byte[] large() {
        return large.clone();
    }
}
