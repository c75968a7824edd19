package org.hathor.library.entity;

import jakarta.persistence.EntityManager;

/** How PostgreSQL is to plan. */
final class Plans {

    private Plans() {}

    /**
     * Has the statements of this transaction planned for their values: a plan that is kept for any value is one for rare
     * words and genres, and reads a good part of the library when they are common. Pages cost as little as they do in
     * memory, where indexes are: else an order is walked for long to save a few reads. One processor each: others want
     * theirs.
     */
    static void forValues(EntityManager entityManager) {
        entityManager.createNativeQuery("""
                        select set_config('plan_cache_mode', 'force_custom_plan', true),
                               set_config('seq_page_cost', '0.1', true),
                               set_config('random_page_cost', '0.1', true),
                               set_config('max_parallel_workers_per_gather', '0', true)
                        """).getSingleResult();
    }
}
