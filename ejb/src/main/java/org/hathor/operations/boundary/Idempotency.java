package org.hathor.operations.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.hathor.kernel.CallContext;
import org.hathor.kernel.Conflict;
import org.hathor.kernel.Ids;
import org.hathor.kernel.Invalid;
import org.hathor.operations.entity.IdempotencyRepository;
import org.hathor.operations.entity.IdempotentAnswer;
import org.hathor.operations.entity.RepeatableRequest;

/**
 * Does something once, however often it is asked for. The answer is stored in the transaction that does the work, so a
 * client that never heard of the commit repeats the request and gets the answer, and one whose transaction was lost
 * repeats it and gets the work done. A refusal is not stored: it changed nothing.
 */
@Stateless
@PermitAll
public class Idempotency {

    private static final int LONGEST_KEY = 255;

    @Inject
    IdempotencyRepository answers;

    @Inject
    Clock clock;

    /**
     * Does the work and keeps its answer, or gives the answer that is kept.
     *
     * @param work calls one use case, in this transaction, and says what to answer
     */
    public Replay once(IdempotencyRequest request, Supplier<StoredResponse> work) {
        var repeatable = new RepeatableRequest(caller(), request.route(), checked(request.key()));
        if (!answers.take(repeatable)) {
            throw new Conflict("request-in-flight", "The same request is being worked on. Repeat it in a moment.");
        }
        var earlier = answers.find(repeatable);
        if (earlier.isPresent()) {
            return new Replay(replay(earlier.get(), request.bodyHash()), true);
        }
        var response = work.get();
        answers.add(new IdempotentAnswer(
                Ids.next(),
                repeatable,
                request.bodyHash(),
                response.status(),
                response.headers(),
                response.body(),
                clock.instant()));
        return new Replay(response, false);
    }

    private static StoredResponse replay(IdempotentAnswer answer, String bodyHash) {
        if (!answer.answers(bodyHash)) {
            throw new Invalid(
                    "idempotency-key-reused", "This Idempotency-Key was used for another request body.", List.of());
        }
        return new StoredResponse(answer.status(), answer.headers(), answer.body());
    }

    private static String checked(String key) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new Invalid("Idempotency-Key", "must have 1 to " + LONGEST_KEY + " characters");
        }
        return key;
    }

    private static String caller() {
        var call = CallContext.current();
        var person = call.personId();
        return person == null ? call.address() : person.toString();
    }
}
