package org.hathor.operations.admin;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hathor.kernel.Cursor;
import org.hathor.kernel.Invalid;
import org.hathor.kernel.Limit;
import org.hathor.kernel.NotFound;
import org.hathor.kernel.Page;
import org.hathor.kernel.Stale;
import org.hathor.operations.boundary.NoticeDraft;
import org.hathor.operations.boundary.NoticeView;
import org.hathor.operations.boundary.Notices;
import org.hathor.operations.entity.NoticeSeverity;
import org.hathor.pages.Here;
import org.jspecify.annotations.Nullable;

/**
 * The notices in the console: a list that is paged by key, and an editor beside it. What is open stands in the address
 * ({@code ?new}, {@code ?edit=id}, {@code ?delete=id}), so that the browser's back button does what people expect.
 */
@Named
@ViewScoped
public class NoticesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String HERE = "/admin/operations/notices";
    private static final Limit ROWS = new Limit(50);
    private static final List<String> DONE = List.of("saved", "deleted", "gone");
    private static final Map<String, String> FIELDS = Map.of("startsAt", "starts", "endsAt", "ends");

    @Inject
    private Notices notices;

    @Inject
    private Here here;

    @Inject
    private Clock clock;

    private @Nullable String after;
    private @Nullable NoticeForm form;
    private boolean deleting;
    private @Nullable String done;
    private @Nullable String conflict;
    private transient @Nullable Page<NoticeView> page;

    @PostConstruct
    void open() {
        var asked = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        after = asked.get("after");
        done = DONE.stream().filter(asked::containsKey).findFirst().orElse(null);
        deleting = asked.containsKey("delete");
        if (asked.containsKey("new")) {
            form = new NoticeForm();
        } else if (deleting || asked.containsKey("edit")) {
            form = formOf(asked);
        }
    }

    public List<NoticeView> getItems() {
        return page().items();
    }

    public @Nullable String getNext() {
        return page().next();
    }

    public boolean isFirst() {
        return after == null;
    }

    /** {@code planned}, {@code current} or {@code over}. */
    public String state(NoticeView notice) {
        var now = clock.instant();
        if (notice.startsAt().isAfter(now)) {
            return "planned";
        }
        var end = notice.endsAt();
        return end != null && !end.isAfter(now) ? "over" : "current";
    }

    public void save() throws IOException {
        var editor = form;
        if (editor == null) {
            return;
        }
        var draft = editor.draft(here);
        if (draft.isEmpty()) {
            return;
        }
        var id = editor.getId();
        try {
            if (id == null) {
                notices.create(draft.get());
                go("?saved");
            } else {
                edit(editor, id, draft.get());
            }
        } catch (Invalid invalid) {
            for (var error : invalid.errors()) {
                NoticeForm.tell(FIELDS.getOrDefault(error.field(), "message"), error.message());
            }
        }
    }

    private void edit(NoticeForm editor, UUID id, NoticeDraft draft) throws IOException {
        try {
            notices.edit(id, editor.getVersion(), draft);
            go("?saved");
        } catch (Stale stale) {
            explain(editor, id);
        } catch (NotFound gone) {
            go("?gone");
        }
    }

    public void delete() throws IOException {
        var editor = form;
        var id = editor == null ? null : editor.getId();
        if (editor == null || id == null) {
            return;
        }
        try {
            notices.delete(id, editor.getVersion());
            go("?deleted");
        } catch (Stale stale) {
            explain(editor, id);
        } catch (NotFound gone) {
            go("?deleted");
        }
    }

    public @Nullable NoticeForm getForm() {
        return form;
    }

    public boolean isDeleting() {
        return deleting;
    }

    /** {@code saved}, {@code deleted} or {@code gone}: what the last request did. */
    public @Nullable String getDone() {
        return done;
    }

    /** What somebody else wrote while this editor was open. */
    public @Nullable String getConflict() {
        return conflict;
    }

    public NoticeSeverity[] getSeverities() {
        return NoticeSeverity.values();
    }

    private Page<NoticeView> page() {
        if (page == null) {
            page = notices.page(Cursor.parse(after), ROWS);
        }
        return page;
    }

    private @Nullable NoticeForm formOf(Map<String, String> asked) {
        try {
            return new NoticeForm(notices.get(UUID.fromString(asked.get(deleting ? "delete" : "edit"))), here);
        } catch (NotFound | IllegalArgumentException gone) {
            done = "gone";
            deleting = false;
            return null;
        }
    }

    private void explain(NoticeForm editor, UUID id) {
        var newest = notices.get(id);
        conflict = here.words().say("notices.stale.more", newest.message());
        editor.rebase(newest);
        page = null;
    }

    private static void go(String query) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(HERE + query);
    }
}
