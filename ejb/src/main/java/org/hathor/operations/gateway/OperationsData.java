package org.hathor.operations.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hathor.kernel.PersonalData;
import org.hathor.operations.boundary.AuditView;
import org.hathor.operations.entity.AuditRepository;
import org.hathor.operations.entity.IdempotencyRepository;
import org.hathor.operations.entity.JobRepository;

/**
 * What people did and what was done for them. Lines of the audit trail stay as long as the operator has to keep them
 * ({@code hathor.operations.audit-retention}): nobody, not even their subject, can edit history.
 */
@ApplicationScoped
public class OperationsData implements PersonalData {

    @Inject
    private AuditRepository trail;

    @Inject
    private JobRepository jobs;

    @Inject
    private IdempotencyRepository answers;

    @Override
    public Set<String> tables() {
        return Set.of("audit_record", "job", "idempotent_answer");
    }

    @Override
    public Map<String, Object> export(UUID person) {
        return Map.of("activity.json", trail.of(AuditView.class, person));
    }

    @Override
    public void erase(UUID person) {
        jobs.disown(person);
        answers.forget(person.toString());
    }
}
