package org.hathor.operations.pages;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.hathor.kernel.Unavailable;
import org.hathor.operations.boundary.NoticeView;
import org.hathor.operations.boundary.Notices;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What the operators announce now. A page is shown without it rather than not at all. */
@Named
@RequestScoped
public class CurrentNotices {

    private static final Logger LOG = Logger.getLogger(CurrentNotices.class);

    @Inject
    private Notices notices;

    private @Nullable List<NoticeView> list;

    public List<NoticeView> getList() {
        if (list == null) {
            list = read();
        }
        return list;
    }

    private List<NoticeView> read() {
        try {
            return notices.current();
        } catch (Unavailable | EJBException unavailable) {
            LOG.warnf("The page is shown without notices: %s", unavailable.getMessage());
            return List.of();
        }
    }
}
