package org.hathor.operations.admin;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hathor.operations.boundary.NoticeDraft;
import org.hathor.operations.boundary.NoticeView;
import org.hathor.operations.entity.NoticeSeverity;
import org.hathor.pages.Here;
import org.jspecify.annotations.Nullable;

/** What stands in the fields of the editor, and the version of the notice that it is based on. */
public class NoticeForm implements Serializable {

    private static final int LONGEST_MESSAGE = 500;

    private final @Nullable UUID id;
    private long version;
    private @Nullable String message;
    private NoticeSeverity severity = NoticeSeverity.info;
    private @Nullable String startsAt;
    private @Nullable String endsAt;

    NoticeForm() {
        id = null;
    }

    NoticeForm(NoticeView notice, Here here) {
        id = notice.id();
        version = notice.version();
        message = notice.message();
        severity = notice.severity();
        startsAt = here.field(notice.startsAt());
        endsAt = here.field(notice.endsAt());
    }

    /** The same words, now based on what somebody else has saved. */
    void rebase(NoticeView newest) {
        version = newest.version();
    }

    /** What to save; empty when something must be corrected first, which then stands beside the field. */
    Optional<NoticeDraft> draft(Here here) {
        var text = message == null ? "" : message.strip();
        if (text.isEmpty()) {
            tell("message", here.words().say("notices.message.missing"));
        } else if (text.codePointCount(0, text.length()) > LONGEST_MESSAGE) {
            tell("message", here.words().say("notices.message.long"));
        }
        var from = time("starts", startsAt, here);
        var until = time("ends", endsAt, here);
        if (from != null && until != null && !until.isAfter(from)) {
            tell("ends", here.words().say("notices.ends.early"));
        }
        return FacesContext.getCurrentInstance().getMessageList().isEmpty()
                ? Optional.of(new NoticeDraft(text, severity, from, until))
                : Optional.empty();
    }

    static void tell(String field, String what) {
        FacesContext.getCurrentInstance().addMessage(field, new FacesMessage(what));
    }

    private static @Nullable Instant time(String field, @Nullable String text, Here here) {
        try {
            return here.instant(text);
        } catch (DateTimeException unreadable) {
            tell(field, here.words().say("notices.time.wrong"));
            return null;
        }
    }

    public @Nullable UUID getId() {
        return id;
    }

    public boolean isNew() {
        return id == null;
    }

    public long getVersion() {
        return version;
    }

    public @Nullable String getMessage() {
        return message;
    }

    public void setMessage(@Nullable String message) {
        this.message = message;
    }

    public NoticeSeverity getSeverity() {
        return severity;
    }

    public void setSeverity(NoticeSeverity severity) {
        this.severity = severity;
    }

    public @Nullable String getStartsAt() {
        return startsAt;
    }

    public void setStartsAt(@Nullable String startsAt) {
        this.startsAt = startsAt;
    }

    public @Nullable String getEndsAt() {
        return endsAt;
    }

    public void setEndsAt(@Nullable String endsAt) {
        this.endsAt = endsAt;
    }
}
