package org.hathor.library.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Every word that is in the library, or once was. The database learns them when something is entered or changed. */
@ApplicationScoped
public class Vocabulary {

    private static final int ALIKE = 40;

    /** Behind everything that begins with a text. */
    static final String END = Character.toString(Character.MAX_CODE_POINT);

    @PersistenceContext
    private EntityManager entityManager;

    protected Vocabulary() {}

    public Vocabulary(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Those of some words that are in it. */
    @SuppressWarnings("unchecked") // the type stands in the call
    public Set<String> known(Collection<String> words) {
        return Set.copyOf(entityManager
                .createNativeQuery("select word from search_word where word = any (:words)", String.class)
                .setParameter("words", words.toArray(String[]::new))
                .getResultList());
    }

    /** Those of some texts with which a word of it begins. */
    @SuppressWarnings("unchecked") // the type stands in the call
    public Set<String> beginnings(Collection<String> texts) {
        return Set.copyOf(entityManager
                .createNativeQuery("""
                        select t.text from unnest(:texts) as t (text)
                        where exists (select 1 from search_word w
                                      where w.word >= t.text collate "C" and w.word < (t.text || :end) collate "C")
                        """, String.class)
                .setParameter("texts", texts.toArray(String[]::new))
                .setParameter("end", END)
                .getResultList());
    }

    /** Words that have many trigrams in common with one, the most alike first. */
    @SuppressWarnings("unchecked") // the type stands in the call
    public List<String> alike(String word) {
        return entityManager
                .createNativeQuery(
                        "select word from search_word where word % :word order by similarity(word, :word) desc, word",
                        String.class)
                .setParameter("word", word)
                .setMaxResults(ALIKE)
                .getResultList();
    }
}
