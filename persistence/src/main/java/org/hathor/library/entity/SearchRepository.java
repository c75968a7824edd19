package org.hathor.library.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;

/**
 * Looks up what fits a query, each kind in one statement. However common a word is, a bounded number of rows is read: the
 * artists who have most songs, names that begin like the query, and the newest of what has all the words.
 */
@ApplicationScoped
public class SearchRepository {

    private static final int ARTISTS = 60;
    private static final int NAMED = 50;
    private static final int SOME = 100;
    private static final int GENRES = 20;

    @PersistenceContext
    private EntityManager entityManager;

    protected SearchRepository() {}

    public SearchRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** To be called first: common words and rare ones are looked up in different ways. */
    public void planForValues() {
        Plans.forValues(entityManager);
    }

    public List<SearchRow> artists(SearchQuery query) {
        return rows(
                SearchKind.artist,
                """
                select a.id, a.name, a.search_text as key, a.search_text, null as artist, a.id as artist_id,
                       null as album_id, null as album, null as year, null as duration, t.songs
                from (
                    (select a.id from artist a join artist_tally t on t.artist_id = a.id
                     where a.words @@ cast(:words as tsquery) and a.search_text like all (:patterns)
                     order by t.songs desc, t.artist_id desc limit :some)
                    union (select id from artist where search_text = :whole limit :named)
                    union (select id from artist where sort_key = :whole limit :named)
                ) found
                join artist a on a.id = found.id
                join artist_tally t on t.artist_id = a.id
                """,
                query,
                Map.of("some", ARTISTS, "named", NAMED, "whole", query.terms().whole()));
    }

    /** With one or two letters only by the beginning of the title: a good part of all albums has a word that begins so. */
    public List<SearchRow> albums(SearchQuery query) {
        return rows(SearchKind.album, """
                select b.id, b.title, b.title_key, b.search_text, b.artist_text, r.artist_id, b.id as album_id,
                       b.title as album, b.year, null as duration, t.songs
                from (
                    (select id from album where sort_key >= :whole and sort_key < :end order by sort_key limit :named)
                    union
                    (select id from album
                     where not :wide and words @@ cast(:words as tsquery) and search_text like all (:patterns)
                     order by added_at desc, id desc limit :some)
                ) found
                join album b on b.id = found.id
                left join album_artist r on r.album_id = b.id and r.position = 0
                left join artist_tally t on t.artist_id = r.artist_id
                """, query, titles(query));
    }

    /** As with albums. */
    public List<SearchRow> songs(SearchQuery query) {
        return rows(SearchKind.song, """
                select s.id, s.title, s.sort_key, s.search_text, s.artist_text, c.artist_id, b.id as album_id,
                       b.title as album, s.year, s.duration_ms, t.songs
                from (
                    (select id from song where sort_key >= :whole and sort_key < :end order by sort_key limit :named)
                    union
                    (select id from song
                     where not :wide and words @@ cast(:words as tsquery) and search_text like all (:patterns)
                     order by added_at desc, id desc limit :some)
                ) found
                join song s on s.id = found.id
                left join album b on b.id = s.album_id
                left join song_credit c on c.song_id = s.id and c.position = 0
                left join artist_tally t on t.artist_id = c.artist_id
                """, query, titles(query));
    }

    /** They are few enough to be looked through. */
    public List<SearchRow> genres(SearchQuery query) {
        return rows(SearchKind.genre, """
                select null as id, name, key, key as all_text, null as artist, null as artist_id, null as album_id,
                       null as album, null as year, null as duration, songs
                from genre
                where songs > 0 and search_words(key) @@ cast(:words as tsquery) and key like all (:patterns)
                order by songs desc, key
                limit :some
                """, query, Map.of("some", GENRES));
    }

    private static Map<String, Object> titles(SearchQuery query) {
        var whole = query.terms().whole();
        return Map.of(
                "whole", whole, "end", whole + Vocabulary.END, "wide", query.isWide(), "named", NAMED, "some", SOME);
    }

    private List<SearchRow> rows(SearchKind kind, String sql, SearchQuery words, Map<String, Object> values) {
        var query = entityManager
                .createNativeQuery(sql)
                .setParameter("words", words.tsquery())
                .setParameter("patterns", words.patterns());
        values.forEach(query::setParameter);
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> SearchRow.of(kind, (Object[]) row)).toList();
    }
}
