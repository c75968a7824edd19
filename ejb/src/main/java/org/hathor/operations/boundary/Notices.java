package org.hathor.operations.boundary;

import static java.util.Objects.requireNonNullElse;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hathor.kernel.Cursor;
import org.hathor.kernel.Ids;
import org.hathor.kernel.Limit;
import org.hathor.kernel.NewestFirst;
import org.hathor.kernel.NotFound;
import org.hathor.kernel.Page;
import org.hathor.kernel.Roles;
import org.hathor.kernel.Stale;
import org.hathor.operations.entity.Notice;
import org.hathor.operations.entity.NoticeRepository;
import org.jspecify.annotations.Nullable;

/** What the operators announce: "Maintenance tonight at 22:00". Shown on the sign-in page and in the app. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class Notices {

    private static final String NOTICE = "notice";

    @Inject
    private NoticeRepository notices;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    @Inject
    private Event<NoticeChanged> changes;

    public NoticeView create(NoticeDraft draft) {
        var now = clock.instant();
        var notice = new Notice(
                Ids.next(),
                draft.message(),
                draft.severity(),
                requireNonNullElse(draft.startsAt(), now),
                draft.endsAt(),
                now);
        notices.add(notice);
        changes.fire(new NoticeChanged(notice.id(), NoticeChanged.Change.created));
        audit.record(AuditEntry.succeeded("notice.create", NOTICE, notice.id()).with("message", notice.message()));
        return NoticeView.of(notice);
    }

    /** Changes a notice, provided that {@code expectedVersion} is still its version. */
    public NoticeView edit(UUID id, long expectedVersion, NoticeDraft draft) {
        var notice = toChange(id, expectedVersion);
        notice.edit(
                draft.message(),
                draft.severity(),
                requireNonNullElse(draft.startsAt(), notice.startsAt()),
                draft.endsAt());
        notices.flush();
        changes.fire(new NoticeChanged(id, NoticeChanged.Change.edited));
        audit.record(AuditEntry.succeeded("notice.edit", NOTICE, id).with("message", notice.message()));
        return NoticeView.of(notice);
    }

    /** Deletes a notice, provided that {@code expectedVersion} is still its version. */
    public void delete(UUID id, long expectedVersion) {
        var notice = toChange(id, expectedVersion);
        notices.remove(notice);
        changes.fire(new NoticeChanged(id, NoticeChanged.Change.deleted));
        audit.record(AuditEntry.succeeded("notice.delete", NOTICE, id).with("message", notice.message()));
    }

    public NoticeView get(UUID id) {
        return notices.find(id).map(NoticeView::of).orElseThrow(() -> new NotFound(NOTICE));
    }

    public Page<NoticeView> page(@Nullable Cursor after, Limit limit) {
        var found = notices.page(NoticeView.class, NewestFirst.after(after), limit);
        return Page.of(found, limit, notice -> new NewestFirst(notice.createdAt(), notice.id()).cursor());
    }

    /** What is to be shown now, to anybody. */
    @PermitAll
    public List<NoticeView> current() {
        return notices.current(NoticeView.class, clock.instant());
    }

    private Notice toChange(UUID id, long expectedVersion) {
        var notice = notices.findForChange(id).orElseThrow(() -> new NotFound(NOTICE));
        Stale.unlessSame(NOTICE, expectedVersion, notice.version());
        return notice;
    }
}
