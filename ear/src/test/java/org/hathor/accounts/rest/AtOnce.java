package org.hathor.accounts.rest;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.hathor.test.Answer;

/** The same request by many at the same moment. */
final class AtOnce {

    private AtOnce() {}

    static List<Answer> send(int many, IntFunction<Answer> request) {
        var start = new CountDownLatch(many);
        try (var threads = Executors.newFixedThreadPool(many)) {
            var answers = threads.invokeAll(IntStream.range(0, many)
                    .mapToObj(i -> (Callable<Answer>) () -> {
                        start.countDown();
                        start.await();
                        return request.apply(i);
                    })
                    .toList());
            return answers.stream().map(answer -> answer.resultNow()).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
