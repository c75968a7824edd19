package org.hathor.playlists.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where the smart playlists are. */
@ApplicationScoped
public class SmartPlaylistRepository {

    @PersistenceContext
    private EntityManager entityManager;

    protected SmartPlaylistRepository() {}

    public SmartPlaylistRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public void add(SmartPlaylist playlist) {
        entityManager.persist(playlist);
        entityManager.flush();
    }

    public Optional<SmartPlaylist> find(UUID id) {
        return Optional.ofNullable(entityManager.find(SmartPlaylist.class, id));
    }

    /** Finds it and keeps others from changing it until the transaction ends, so that its version can be relied on. */
    public Optional<SmartPlaylist> findForChange(UUID id) {
        return Optional.ofNullable(entityManager.find(SmartPlaylist.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public void flush() {
        entityManager.flush();
    }

    public void remove(SmartPlaylist playlist) {
        entityManager.remove(playlist);
    }

    /** All of somebody, in the order in which they were made. */
    public List<SmartPlaylist> of(UUID person) {
        var playlists = entityManager.createQuery(
                "select p from SmartPlaylist p where p.ownerId = :person order by p.createdAt, p.id",
                SmartPlaylist.class);
        return playlists.setParameter("person", person).getResultList();
    }
}
