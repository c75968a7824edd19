package org.hathor.operations.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.hathor.kernel.Cursor;
import org.hathor.kernel.Limit;
import org.hathor.kernel.Page;
import org.hathor.operations.boundary.Audit;
import org.hathor.operations.boundary.AuditFilter;
import org.hathor.operations.boundary.AuditView;
import org.jspecify.annotations.Nullable;

/** The audit trail in the console, newest first, to be read and no more. */
@Named
@RequestScoped
public class AuditPage {

    private static final Limit ROWS = new Limit(100);

    @Inject
    private Audit audit;

    private @Nullable String after;
    private @Nullable Page<AuditView> page;

    @PostConstruct
    void open() {
        after = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("after");
    }

    public List<AuditView> getItems() {
        return page().items();
    }

    public @Nullable String getNext() {
        return page().next();
    }

    public boolean isFirst() {
        return after == null;
    }

    private Page<AuditView> page() {
        if (page == null) {
            page = audit.page(AuditFilter.ALL, Cursor.parse(after), ROWS);
        }
        return page;
    }
}
