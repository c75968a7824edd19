package org.hathor.accounts.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hathor.kernel.Limit;
import org.hathor.kernel.NewestFirst;

/** Where the invitations are. */
@ApplicationScoped
public class InvitationRepository {

    @PersistenceContext
    private EntityManager entityManager;

    protected InvitationRepository() {}

    public InvitationRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public void add(Invitation invitation) {
        entityManager.persist(invitation);
    }

    public void remove(Invitation invitation) {
        entityManager.remove(invitation);
    }

    public Optional<Invitation> find(UUID id) {
        return Optional.ofNullable(entityManager.find(Invitation.class, id));
    }

    public Optional<Invitation> findBySecret(byte[] secretHash) {
        return bySecret(secretHash, LockModeType.NONE);
    }

    /** Finds it and makes others who want to use it wait for what becomes of it. */
    public Optional<Invitation> findForUse(byte[] secretHash) {
        return bySecret(secretHash, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<Invitation> bySecret(byte[] secretHash, LockModeType lock) {
        var invitations =
                entityManager.createQuery("select i from Invitation i where i.secretHash = :hash", Invitation.class);
        return invitations
                .setParameter("hash", secretHash)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    public List<Invitation> page(NewestFirst before, Limit limit) {
        var invitations = entityManager.createQuery("""
                select i from Invitation i
                where (i.createdAt, i.id) < (:at, :id)
                order by i.createdAt desc, i.id desc
                """, Invitation.class);
        return invitations
                .setParameter("at", before.at())
                .setParameter("id", before.id())
                .setMaxResults(limit.andOneMore())
                .getResultList();
    }

    /** Deletes those by which somebody came. */
    public void forgetUsedBy(UUID accountId) {
        entityManager
                .createQuery("delete from Invitation i where i.accountId = :account")
                .setParameter("account", accountId)
                .executeUpdate();
    }
}
