package org.hathor.accounts.entity;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.hathor.kernel.Identified;
import org.hibernate.annotations.Immutable;

/** A pair of keys that signs access tokens from its time on, until the next one does. */
@Entity
@Immutable
public class TokenKey extends Identified {

    private String name;
    private byte[] publicKey;
    private byte[] privateKey;
    private Instant createdAt;
    private Instant signsFrom;

    protected TokenKey() {}

    /**
     * Keeps a key.
     *
     * @param name the {@code kid} of the tokens that it signs
     * @param privateKey sealed: nothing here can open it
     */
    public TokenKey(UUID id, String name, byte[] publicKey, byte[] privateKey, Instant createdAt, Instant signsFrom) {
        super(id);
        this.name = name;
        this.publicKey = publicKey.clone();
        this.privateKey = privateKey.clone();
        this.createdAt = createdAt;
        this.signsFrom = signsFrom;
    }

    public String name() {
        return name;
    }

    public byte[] publicKey() {
        return publicKey.clone();
    }

    public byte[] privateKey() {
        return privateKey.clone();
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant signsFrom() {
        return signsFrom;
    }
}
