package org.hathor.library.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hathor.kernel.CallContext;
import org.hathor.library.entity.Criteria;
import org.jspecify.annotations.Nullable;

/** What the person who asks makes of the music; who has not signed in makes nothing of it. */
@ApplicationScoped
class Mine {

    @Inject
    private Marks marks;

    Map<UUID, PersonalMark> of(List<UUID> things) {
        var me = CallContext.current().personId();
        return me == null || things.isEmpty() ? Map.of() : marks.of(me, things);
    }

    /** The conditions of a filter that are about the person. */
    Criteria narrow(Criteria criteria, SongFilter filter) {
        var unplayed = filter.unplayed();
        var me = CallContext.current().personId();
        if (me == null) {
            return criteria;
        }
        if (filter.minRating() != null) {
            criteria.and(marks.isRated(), "minRating", filter.minRating()).and("1 = 1", "me", me);
        }
        when(criteria, marks.isFavourite(), filter.favourite(), me);
        return when(criteria, marks.wasPlayed(), unplayed == null ? null : !unplayed, me);
    }

    private static Criteria when(Criteria criteria, String condition, @Nullable Boolean wanted, UUID me) {
        return wanted == null ? criteria : criteria.and(wanted ? condition : "not " + condition, "me", me);
    }

    static PersonalMark mark(Map<UUID, PersonalMark> marks, UUID thing) {
        return marks.getOrDefault(thing, PersonalMark.NONE);
    }

    /** The items of a list in the order of their ids; one that has gone meanwhile is left out. */
    static <T> List<T> inOrder(Collection<UUID> ids, Map<UUID, T> items) {
        return ids.stream().filter(items::containsKey).map(items::get).toList();
    }
}
