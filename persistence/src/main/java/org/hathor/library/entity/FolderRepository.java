package org.hathor.library.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hathor.kernel.Limit;
import org.hathor.kernel.NewestFirst;

/** Where the files of the folders are told of, and the scans that looked for them. */
@ApplicationScoped
public class FolderRepository {

    private static final String FILES = "files";

    @PersistenceContext
    private EntityManager entityManager;

    protected FolderRepository() {}

    public FolderRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** What is known of some paths. */
    public List<MediaLocation> at(Collection<String> paths) {
        var locations =
                entityManager.createQuery("select l from MediaLocation l where l.path in :paths", MediaLocation.class);
        return locations.setParameter("paths", paths).getResultList();
    }

    /** Where some files are, each at one place or several. */
    public List<MediaLocation> of(Collection<UUID> files) {
        var locations = entityManager.createQuery(
                "select l from MediaLocation l where l.fileId in :files", MediaLocation.class);
        return locations.setParameter(FILES, files).getResultList();
    }

    /** Where the bytes with a hash are. */
    public List<MediaLocation> of(String sha256) {
        var locations = entityManager.createQuery("""
                select l from MediaLocation l join MediaFile f on f.id = l.fileId
                where f.sha256 = :sha256
                order by l.path
                """, MediaLocation.class);
        return locations.setParameter("sha256", sha256).getResultList();
    }

    /** What is known below a folder, in the order of the paths, after one of them. */
    public List<MediaLocation> below(String folder, String after, int most) {
        var inside = folder.endsWith("/") ? folder : folder + '/';
        var locations = entityManager.createQuery("""
                select l from MediaLocation l
                where l.path >= :first and l.path < :beyond and l.path > :after
                order by l.path
                """, MediaLocation.class);
        return locations
                .setParameter("first", inside)
                .setParameter("beyond", inside.substring(0, inside.length() - 1) + (char) ('/' + 1))
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
    }

    public void add(MediaLocation location) {
        entityManager.persist(location);
    }

    public void remove(MediaLocation location) {
        entityManager.remove(location);
    }

    /** Those of some files that are nowhere in the folders. */
    public List<MediaFile> nowhere(Collection<UUID> files) {
        var lost = entityManager.createQuery("""
                select f from MediaFile f
                where f.id in :files and not exists (select 1 from MediaLocation l where l.fileId = f.id)
                """, MediaFile.class);
        return lost.setParameter(FILES, files).getResultList();
    }

    /** The files that were refused, in the order of their paths. */
    public <R> List<R> refusals(Class<R> row, int most) {
        var refusals = entityManager.createQuery("""
                select l.path, l.refusal
                from MediaLocation l
                where l.refusal is not null
                order by l.path
                """, row);
        return refusals.setMaxResults(most).getResultList();
    }

    public void add(FolderScan scan) {
        entityManager.persist(scan);
        entityManager.flush();
    }

    /** Finds a scan and keeps others from it until the transaction ends. */
    public Optional<FolderScan> scanForChange(UUID id) {
        return Optional.ofNullable(entityManager.find(FolderScan.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public <R> Optional<R> scan(Class<R> row, UUID id) {
        return scans(row, "s.id = :id", "")
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** The jobs of the scans that did not end, as far as they know. */
    public Set<UUID> unfinished() {
        var jobs = entityManager.createQuery("select s.jobId from FolderScan s where s.finishedAt is null", UUID.class);
        return Set.copyOf(jobs.getResultList());
    }

    public <R> List<R> scans(Class<R> row, NewestFirst before, Limit limit) {
        return scans(row, "(s.startedAt, s.id) < (:at, :id)", "order by s.startedAt desc, s.id desc")
                .setParameter("at", before.at())
                .setParameter("id", before.id())
                .setMaxResults(limit.andOneMore())
                .getResultList();
    }

    private <R> jakarta.persistence.TypedQuery<R> scans(Class<R> row, String condition, String order) {
        return entityManager.createQuery("""
                select s.id, s.jobId, s.startedBy, s.startedAt, s.finishedAt, s.found, s.added, s.changed, s.moved,
                       s.duplicates, s.gone, s.refused
                from FolderScan s
                where /* condition */
                """.replace("/* condition */", condition) + order, row);
    }

    /** What somebody started, in the order in which they did. */
    public List<Instant> startedBy(UUID person) {
        var scans = entityManager.createQuery(
                "select s.startedAt from FolderScan s where s.startedBy = :person order by s.startedAt", Instant.class);
        return scans.setParameter("person", person).getResultList();
    }

    /** Forgets who started these scans. */
    public void disown(UUID person) {
        entityManager
                .createQuery("update FolderScan s set s.startedBy = null where s.startedBy = :person")
                .setParameter("person", person)
                .executeUpdate();
    }
}
