package org.hathor.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StartFailureTest {

    @Test
    void the_sentence_is_found_in_a_plain_log() {
        assertThat(StartFailure.sentence("""
                        08:16:53 INFO  [org.jboss.as] starting
                        08:16:54 FATAL [org.hathor.start] HATHOR CANNOT START: The key "hathor.db.ulr" is unknown.
                        08:16:55 INFO  [org.jboss.as] stopped
                        """)).contains("The key \"hathor.db.ulr\" is unknown.");
    }

    @Test
    void the_sentence_is_found_in_a_json_log() {
        assertThat(StartFailure.sentence("""
                        {"level":"FATAL","message":"HATHOR CANNOT START: The key \\"x\\" is unknown.","node":"hathor-1"}
                        """)).contains("The key \"x\" is unknown.");
    }

    @Test
    void the_last_one_counts() {
        assertThat(StartFailure.sentence("HATHOR CANNOT START: one.\nHATHOR CANNOT START: two."))
                .contains("two.");
    }

    @Test
    void without_one_there_is_none() {
        assertThat(StartFailure.sentence("WFLYCTL0013: Operation failed")).isEmpty();
    }
}
