package org.hathor.accounts.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** Where the pictures of people are. */
@ApplicationScoped
public class AccountPictureRepository {

    @PersistenceContext
    private EntityManager entityManager;

    protected AccountPictureRepository() {}

    public AccountPictureRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Keeps it instead of the one before, if there was one. */
    public void put(AccountPicture picture) {
        entityManager.merge(picture);
    }

    public Optional<AccountPicture> find(UUID accountId) {
        return Optional.ofNullable(entityManager.find(AccountPicture.class, accountId));
    }

    public void remove(UUID accountId) {
        find(accountId).ifPresent(entityManager::remove);
    }
}
