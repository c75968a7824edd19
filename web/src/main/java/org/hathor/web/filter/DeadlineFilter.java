package org.hathor.web.filter;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import org.hathor.web.WebConfig;
import org.hathor.web.problem.RequestDeadline;

/**
 * How long the work for a request may take. The transactions that it begins end with it, and so does the statement that
 * the database is working on, so nothing that was begun is kept. The thread itself is left alone: interrupting it in the
 * middle of a channel or a lock would harm whoever uses that next.
 */
public class DeadlineFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final int SERVERS_DEFAULT = 0;

    @Inject
    private transient UserTransaction transactions;

    @Inject
    private transient WebConfig config;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        RequestDeadline.set(request, config.requestDeadline());
        limit(Math.max(1, Math.toIntExact(config.requestDeadline().toSeconds())));
        try {
            chain.doFilter(request, response);
        } finally {
            limit(SERVERS_DEFAULT);
        }
    }

    /** For the transactions that this thread begins from now on. */
    private void limit(int seconds) throws ServletException {
        try {
            transactions.setTransactionTimeout(seconds);
        } catch (SystemException e) {
            throw new ServletException(e);
        }
    }
}
