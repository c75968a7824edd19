package org.hathor.accounts.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where it is kept who is who at the provider, and which sessions came from there. */
@ApplicationScoped
public class CorporateIdentityRepository {

    @PersistenceContext
    private EntityManager entityManager;

    protected CorporateIdentityRepository() {}

    public CorporateIdentityRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public void add(CorporateIdentity identity) {
        entityManager.persist(identity);
    }

    public void add(CorporateSession session) {
        entityManager.persist(session);
    }

    public Optional<CorporateIdentity> find(String issuer, String subject) {
        return entityManager
                .createQuery("""
                        select i from CorporateIdentity i
                        where i.issuer = :issuer and i.subject = :subject
                        """, CorporateIdentity.class)
                .setParameter("issuer", issuer)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst();
    }

    public List<CorporateIdentity> of(UUID accountId) {
        return entityManager
                .createQuery(
                        "select i from CorporateIdentity i where i.accountId = :accountId order by i.id",
                        CorporateIdentity.class)
                .setParameter("accountId", accountId)
                .getResultList();
    }

    public Optional<CorporateSession> findSession(UUID id) {
        return Optional.ofNullable(entityManager.find(CorporateSession.class, id));
    }

    /** Our sessions that came from this one of theirs. */
    public List<UUID> sessionsFrom(String issuer, String providerSession, @Nullable String subject) {
        return entityManager
                .createQuery("""
                        select s.id from CorporateSession s join CorporateIdentity i on i.id = s.identityId
                        where i.issuer = :issuer and s.providerSession = :session
                          and (:subject is null or i.subject = :subject)
                        """, UUID.class)
                .setParameter("issuer", issuer)
                .setParameter("session", providerSession)
                .setParameter("subject", subject)
                .getResultList();
    }

    /** Our sessions of a person that the provider vouched for no later than this. */
    public List<UUID> sessionsOf(String issuer, String subject, Instant until) {
        return entityManager
                .createQuery("""
                        select s.id from CorporateSession s join CorporateIdentity i on i.id = s.identityId
                        where i.issuer = :issuer and i.subject = :subject and s.issuedAt <= :until
                        """, UUID.class)
                .setParameter("issuer", issuer)
                .setParameter("subject", subject)
                .setParameter("until", until)
                .getResultList();
    }

    public void forget(UUID accountId) {
        entityManager
                .createQuery("delete from CorporateIdentity i where i.accountId = :accountId")
                .setParameter("accountId", accountId)
                .executeUpdate();
    }
}
