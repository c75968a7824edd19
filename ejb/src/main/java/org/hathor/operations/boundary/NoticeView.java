package org.hathor.operations.boundary;

import java.time.Instant;
import java.util.UUID;
import org.hathor.operations.entity.Notice;
import org.hathor.operations.entity.NoticeSeverity;
import org.jspecify.annotations.Nullable;

/**
 * A notice, as everybody sees it. A view that queries fill has no primitive components: Hibernate looks for a constructor
 * that takes objects.
 *
 * @param version grows with every edit; an edit names the version that it is based on
 */
public record NoticeView(
        UUID id,
        String message,
        NoticeSeverity severity,
        Instant startsAt,
        @Nullable Instant endsAt,
        Instant createdAt,
        Long version) {

    static NoticeView of(Notice notice) {
        return new NoticeView(
                notice.id(),
                notice.message(),
                notice.severity(),
                notice.startsAt(),
                notice.endsAt(),
                notice.createdAt(),
                notice.version());
    }
}
