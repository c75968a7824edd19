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
import org.hathor.operations.boundary.JobView;
import org.hathor.operations.boundary.Jobs;
import org.jspecify.annotations.Nullable;

/** What the server does in the background, in the console, newest first. */
@Named
@RequestScoped
public class JobsPage {

    private static final Limit ROWS = new Limit(100);

    @Inject
    private Jobs jobs;

    private @Nullable String after;
    private @Nullable Page<JobView> page;

    @PostConstruct
    void open() {
        after = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("after");
    }

    public List<JobView> getItems() {
        return page().items();
    }

    public @Nullable String getNext() {
        return page().next();
    }

    public boolean isFirst() {
        return after == null;
    }

    public long percent(JobView job) {
        return Math.round(100 * job.progress());
    }

    private Page<JobView> page() {
        if (page == null) {
            page = jobs.page(null, null, Cursor.parse(after), ROWS);
        }
        return page;
    }
}
