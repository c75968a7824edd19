package org.hathor.library.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hathor.kernel.Cursor;
import org.hathor.kernel.Limit;
import org.jspecify.annotations.Nullable;

/** Where the songs are. Lists go straight into rows: records of the use case whose components are the columns selected. */
@ApplicationScoped
public class SongRepository {

    @PersistenceContext
    private EntityManager entityManager;

    protected SongRepository() {}

    public SongRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** A page of those that fit, each once. */
    public <R> List<R> page(
            Class<R> row, Criteria criteria, SongSort sort, SortOrder order, @Nullable Cursor after, Limit limit) {
        if (!criteria.isEmpty()) {
            Plans.forValues(entityManager);
        }
        if (after != null) {
            criteria.behind(sort.expression(), "s.id", order, sort.key(after), after.uuid(1));
        }
        return rows(row, criteria, "order by %1$s %2$s, s.id %2$s".formatted(sort.expression(), order.keyword()))
                .setMaxResults(limit.andOneMore())
                .getResultList();
    }

    public <R> Optional<R> find(Class<R> row, UUID id) {
        return rows(row, new Criteria().and("s.id = :id", "id", id), "")
                .getResultStream()
                .findFirst();
    }

    public <R> List<R> some(Class<R> row, Collection<UUID> ids) {
        return rows(row, new Criteria().and("s.id in :ids", "ids", ids), "").getResultList();
    }

    private <R> jakarta.persistence.TypedQuery<R> rows(Class<R> row, Criteria criteria, String order) {
        var query = entityManager.createQuery(criteria.in("""
                select s.id, s.title, s.artistText, a.id, a.title, s.disc, s.track, s.year, s.genres, s.format, f.codec,
                       s.durationMs, f.bitRate, f.sampleRate, f.channels, f.size, s.isrc, s.musicbrainzId, s.addedAt,
                       s.version, f.missingSince, s.sortKey, s.artistSortKey, s.loudness, s.tempo, s.musicalKey, s.energy
                from Song s join s.file f left join s.album a
                where /* conditions */
                """) + order, row);
        return criteria.bind(query);
    }

    /** Who did what on these songs: one statement for all of them. */
    public <R> List<R> credits(Class<R> row, Collection<UUID> songs) {
        var credits = entityManager.createQuery("""
                select s.id, a.id, a.name, c.role
                from Song s join s.credits c join c.artist a
                where s.id in :songs
                order by s.id, index(c)
                """, row);
        return credits.setParameter("songs", songs).getResultList();
    }

    /** A few words about many songs. */
    public <R> List<R> briefs(Class<R> row, Collection<UUID> ids) {
        var briefs = entityManager.createQuery("""
                select s.id, a.id, s.durationMs
                from Song s left join s.album a
                where s.id in :ids
                """, row);
        return briefs.setParameter("ids", ids).getResultList();
    }

    /** The songs of an album in their order. */
    public List<UUID> ofAlbum(UUID album) {
        var songs = entityManager.createQuery("""
                select s.id from Song s
                where s.album.id = :album
                order by coalesce(s.disc, 1), coalesce(s.track, 0), s.id
                """, UUID.class);
        return songs.setParameter("album", album).getResultList();
    }

    /** Songs that are known by these numbers. */
    public <R> List<R> numbered(Class<R> row, Collection<UUID> recordings, Collection<String> isrcs) {
        var numbered = entityManager.createQuery("""
                select s.id, s.musicbrainzId, s.isrc
                from Song s
                where s.musicbrainzId in :recordings or s.isrc in :isrcs
                order by s.addedAt, s.id
                """, row);
        return numbered.setParameter("recordings", recordings)
                .setParameter("isrcs", isrcs)
                .getResultList();
    }

    /**
     * A few songs for each of some titles, as they are sorted, by artists in whose songs they are named (an empty text:
     * by anybody).
     */
    @SuppressWarnings("unchecked") // the type stands in the call
    public <R> List<R> titled(Class<R> row, List<String> titles, List<String> artists) {
        return entityManager
                .createNativeQuery("""
                        select w.number, c.id, c.artist_text, c.duration_ms
                        from unnest(cast(:titles as text[]), cast(:artists as text[]))
                                 with ordinality as w (title, artist, number)
                        cross join lateral (
                            select s.id, s.artist_text, s.duration_ms
                            from song s
                            where s.sort_key = w.title and (w.artist = '' or position(w.artist in s.search_text) > 0)
                            order by s.id
                            limit 50
                        ) c
                        """, row)
                .setParameter("titles", titles.toArray(String[]::new))
                .setParameter("artists", artists.toArray(String[]::new))
                .getResultList();
    }

    /** The bytes of a song. */
    public <R> Optional<R> media(Class<R> row, UUID id) {
        var media = entityManager.createQuery("""
                select f.sha256, f.size, f.format, f.durationMs, s.title, s.artistText
                from Song s join s.file f
                where s.id = :id
                """, row);
        return media.setParameter("id", id).getResultStream().findFirst();
    }

    /** What somebody brought, in the order in which they did. */
    public <R> List<R> broughtBy(Class<R> row, UUID person) {
        var songs = entityManager.createQuery("""
                select s.id, s.title, s.artistText, s.addedAt
                from Song s
                where s.addedBy = :person
                order by s.addedAt, s.id
                """, row);
        return songs.setParameter("person", person).getResultList();
    }

    /** Forgets who brought these songs. */
    public void disown(UUID person) {
        entityManager
                .createQuery("update Song s set s.addedBy = null where s.addedBy = :person")
                .setParameter("person", person)
                .executeUpdate();
    }
}
