package org.hathor.playlists.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** With whom playlists are shared, and by which links. */
@ApplicationScoped
public class SharingRepository {

    @PersistenceContext
    private EntityManager entityManager;

    protected SharingRepository() {}

    public SharingRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public void add(PlaylistPerson person) {
        entityManager.persist(person);
        entityManager.flush();
    }

    public Optional<PlaylistPerson> find(UUID playlist, UUID person) {
        return Optional.ofNullable(entityManager.find(PlaylistPerson.class, new PlaylistPerson.Key(person, playlist)));
    }

    public void remove(PlaylistPerson person) {
        entityManager.remove(person);
        entityManager.flush();
    }

    /** With whom it is shared, those of the longest time first. */
    public <R> List<R> people(Class<R> row, UUID playlist) {
        var people = entityManager.createQuery("""
                select s.key.accountId, s.mayEdit, s.since
                from PlaylistPerson s
                where s.key.playlistId = :playlist
                order by s.since, s.key.accountId
                """, row);
        return people.setParameter("playlist", playlist).getResultList();
    }

    public void add(PlaylistLink link) {
        entityManager.persist(link);
        entityManager.flush();
    }

    public Optional<PlaylistLink> findLink(UUID id) {
        return Optional.ofNullable(entityManager.find(PlaylistLink.class, id));
    }

    public Optional<PlaylistLink> findLink(byte[] hash) {
        var links = entityManager.createQuery("select l from PlaylistLink l where l.hash = :hash", PlaylistLink.class);
        return links.setParameter("hash", hash).getResultStream().findFirst();
    }

    public void remove(PlaylistLink link) {
        entityManager.remove(link);
    }

    public <V> List<V> links(Class<V> view, UUID playlist) {
        var links = entityManager.createQuery("""
                select l.id, l.mayListen, l.createdAt, l.expiresAt
                from PlaylistLink l
                where l.playlistId = :playlist
                order by l.createdAt, l.id
                """, view);
        return links.setParameter("playlist", playlist).getResultList();
    }
}
