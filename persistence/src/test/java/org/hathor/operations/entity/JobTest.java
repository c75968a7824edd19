package org.hathor.operations.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.hathor.kernel.Conflict;
import org.hathor.kernel.Ids;
import org.junit.jupiter.api.Test;

class JobTest {

    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private static final Duration LEASE = Duration.ofSeconds(20);

    private final Job job = new Job(Ids.next(), "import", 0, Map.of(), null, null, 2, NOW);

    @Test
    void a_claimed_job_belongs_to_that_attempt_of_that_worker() {
        job.claim("a", NOW, LEASE);
        assertThat(job.isHeldBy("a", 1)).isTrue();
        assertThat(job.isHeldBy("b", 1)).isFalse();
        assertThat(job.isHeldBy("a", 2)).isFalse();
        assertThat(job.leaseUntil()).isEqualTo(NOW.plusSeconds(20));
    }

    @Test
    void success_ends_it() {
        job.claim("a", NOW, LEASE);
        job.succeed(Map.of("songs", 3), NOW.plusSeconds(5));
        assertThat(job.state()).isEqualTo(JobState.succeeded);
        assertThat(job.progress()).isEqualTo(1);
        assertThat(job.result()).containsEntry("songs", 3);
        assertThat(job.finishedAt()).isEqualTo(NOW.plusSeconds(5));
        assertThat(job.isHeldBy("a", 1)).isFalse();
    }

    @Test
    void a_failure_is_tried_again_until_the_attempts_are_used_up() {
        job.claim("a", NOW, LEASE);
        job.fail("no network", NOW, NOW.plusSeconds(10));
        assertThat(job.state()).isEqualTo(JobState.queued);
        assertThat(job.runAt()).isEqualTo(NOW.plusSeconds(10));
        job.claim("a", NOW, LEASE);
        job.fail("no network", NOW, NOW.plusSeconds(20));
        assertThat(job.state()).isEqualTo(JobState.failed);
        assertThat(job.error()).isEqualTo("no network");
    }

    @Test
    void a_released_attempt_does_not_count() {
        job.claim("a", NOW, LEASE);
        job.release(NOW);
        assertThat(job.state()).isEqualTo(JobState.queued);
        assertThat(job.attempts()).isZero();
    }

    @Test
    void a_queued_job_is_cancelled_at_once() {
        job.cancel(NOW);
        assertThat(job.state()).isEqualTo(JobState.cancelled);
    }

    @Test
    void a_running_job_is_asked_to_stop_and_is_cancelled_however_it_ends_then() {
        job.claim("a", NOW, LEASE);
        job.cancel(NOW);
        assertThat(job.state()).isEqualTo(JobState.running);
        assertThat(job.cancelRequested()).isTrue();
        job.fail("interrupted", NOW, NOW);
        assertThat(job.state()).isEqualTo(JobState.cancelled);
    }

    @Test
    void a_cancelled_job_whose_node_goes_down_does_not_start_again() {
        job.claim("a", NOW, LEASE);
        job.cancel(NOW);
        job.release(NOW);
        assertThat(job.state()).isEqualTo(JobState.cancelled);
    }

    @Test
    void a_finished_job_cannot_be_cancelled() {
        job.claim("a", NOW, LEASE);
        job.stop(NOW);
        assertThatThrownBy(() -> job.cancel(NOW)).isInstanceOf(Conflict.class);
    }

    @Test
    void a_retried_job_has_all_its_attempts_again() {
        job.claim("a", NOW, LEASE);
        job.giveUp("unknown kind", NOW);
        assertThat(job.state()).isEqualTo(JobState.failed);
        job.retry(NOW.plusSeconds(60));
        assertThat(job.state()).isEqualTo(JobState.queued);
        assertThat(job.attempts()).isZero();
        assertThat(job.error()).isNull();
        assertThat(job.finishedAt()).isNull();
        assertThatThrownBy(() -> job.retry(NOW)).isInstanceOf(Conflict.class);
    }

    @Test
    void what_is_too_long_for_the_table_is_cut() {
        job.claim("a", NOW, LEASE);
        job.report(7, "m".repeat(2_000));
        assertThat(job.progress()).isEqualTo(1);
        assertThat(job.message()).hasSize(500);
        job.giveUp("e".repeat(20_000), NOW);
        assertThat(job.error()).hasSize(4_000);
    }
}
