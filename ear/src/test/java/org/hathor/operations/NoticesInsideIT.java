package org.hathor.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import javax.sql.DataSource;
import org.hathor.kernel.Limit;
import org.hathor.kernel.Stale;
import org.hathor.operations.boundary.NoticeDraft;
import org.hathor.operations.boundary.Notices;
import org.hathor.operations.entity.NoticeSeverity;
import org.hathor.test.InsideTheServer;
import org.hathor.test.TestArchive;
import org.infinispan.Cache;
import org.infinispan.configuration.cache.CacheMode;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** What holds the product together and cannot be seen from outside. */
@InsideTheServer
class NoticesInsideIT {

    private static final String MESSAGE = "Announced, and taken back";

    @Deployment
    static WebArchive archive() {
        return TestArchive.of(NoticesInsideIT.class, AsAdministrator.class);
    }

    @EJB(lookup = "java:global/hathor/hathor-ejb/Notices")
    Notices notices;

    @EJB
    AsAdministrator administrator;

    @Resource(lookup = "java:comp/UserTransaction")
    UserTransaction transaction;

    @Resource(lookup = "java:jboss/datasources/HathorDS")
    DataSource database;

    @Resource(lookup = "java:jboss/infinispan/cache/hathor/rate-limits")
    Cache<?, ?> rateLimits;

    @Test
    void aUseCaseAsksForTheRoleItself() {
        assertThrows(EJBAccessException.class, () -> notices.page(null, Limit.of(1)));
    }

    @Test
    void aRefusalTakesTheDataAndItsLineOfTheAuditTrailBackTogether() throws Exception {
        transaction.begin();
        var notice =
                administrator.call(() -> notices.create(new NoticeDraft(MESSAGE, NoticeSeverity.info, null, null)));
        var stale = new NoticeDraft(MESSAGE + " again", NoticeSeverity.info, null, null);
        administrator.call(() -> assertThrows(Stale.class, () -> notices.edit(notice.id(), 99, stale)));
        assertEquals(Status.STATUS_MARKED_ROLLBACK, transaction.getStatus());
        assertThrows(RollbackException.class, transaction::commit);
        assertEquals(0, count("select count(*) from notice where message = ?", MESSAGE));
        assertEquals(
                0,
                count(
                        "select count(*) from audit_record where target_id = ?",
                        notice.id().toString()));
    }

    @Test
    void whatIsAnnouncedIsInTheAuditTrail() throws Exception {
        var notice =
                administrator.call(() -> notices.create(new NoticeDraft(MESSAGE, NoticeSeverity.info, null, null)));
        assertEquals(
                1,
                count(
                        "select count(*) from audit_record where target_id = ?",
                        notice.id().toString()));
        administrator.call(() -> {
            notices.delete(notice.id(), notice.version());
            return true;
        });
        assertEquals(
                2,
                count(
                        "select count(*) from audit_record where target_id = ?",
                        notice.id().toString()));
    }

    @Test
    void everyNodeSeesTheSameRateLimits() {
        assertEquals(
                CacheMode.REPL_SYNC,
                rateLimits.getCacheConfiguration().clustering().cacheMode());
    }

    private int count(String query, String parameter) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(query)) {
            statement.setString(1, parameter);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
