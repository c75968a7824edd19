package org.hathor.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.jboss.logging.MDC;
import org.junit.jupiter.api.Test;

class CallContextTest {

    private static final CallContext REQUEST = new CallContext("req-12345", "192.0.2.1", null, null);

    @Test
    void outside_of_requests_the_system_works() {
        assertThat(CallContext.current()).isEqualTo(CallContext.SYSTEM);
    }

    @Test
    void contexts_nest_and_restore_the_one_before() {
        var ann = Ids.next();
        CallContext.run(REQUEST, () -> {
            CallContext.run(REQUEST.by(ann, "ann"), () -> {
                assertThat(CallContext.current().personId()).isEqualTo(ann);
                assertThat(MDC.get("userId")).isEqualTo(ann.toString());
            });
            assertThat(CallContext.current()).isEqualTo(REQUEST);
            assertThat(MDC.get("requestId")).isEqualTo("req-12345");
            assertThat(MDC.get("userId")).isNull();
        });
        assertThat(CallContext.current()).isEqualTo(CallContext.SYSTEM);
        assertThat(MDC.get("requestId")).isNull();
    }

    @Test
    void a_fault_restores_it_too() {
        assertThatIllegalStateException()
                .isThrownBy(() -> CallContext.run(REQUEST, () -> {
                    throw new IllegalStateException("fault");
                }));
        assertThat(CallContext.current()).isEqualTo(CallContext.SYSTEM);
    }

    @Test
    void an_opened_scope_closes() {
        var scope = CallContext.open(REQUEST);
        assertThat(CallContext.current()).isEqualTo(REQUEST);
        scope.close();
        assertThat(CallContext.current()).isEqualTo(CallContext.SYSTEM);
    }
}
