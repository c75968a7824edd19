package org.hathor.accounts.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * How a provider is asked: it has a few seconds, may answer a megabyte, may not send us elsewhere, and not many requests
 * wait for it at a time. Everybody else signs in past it.
 */
final class ProviderHttp implements HTTPRequestSender, ResourceRetriever {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final int LONGEST = 1 << 20;
    private static final int AT_A_TIME = 8;
    private static final Duration IN_LINE = Duration.ofSeconds(2);

    private final Semaphore places = new Semaphore(AT_A_TIME);
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private record Reply(int status, HttpHeaders headers, String body) {}

    @Override
    public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
        var asked = HttpRequest.newBuilder(request.getURI());
        request.getHeaderMap().forEach((name, values) -> values.forEach(value -> asked.header(name, value)));
        var body = request.getBody();
        var publisher = body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        var reply = ask(asked.method(request.getMethod().name(), publisher));
        var response = new HTTPResponse(reply.status());
        reply.headers().map().forEach((name, values) -> response.setHeader(name, values.toArray(String[]::new)));
        response.setBody(reply.body());
        return response;
    }

    @Override
    public Resource retrieveResource(URL url) throws IOException {
        var reply = ask(HttpRequest.newBuilder(URI.create(url.toString())).header("Accept", "application/json"));
        if (reply.status() != HTTPResponse.SC_OK) {
            throw new IOException("The provider answered " + reply.status());
        }
        return new Resource(reply.body(), "application/json");
    }

    private Reply ask(HttpRequest.Builder request) throws IOException {
        try {
            if (!places.tryAcquire(IN_LINE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("Too many wait for the provider");
            }
            try {
                return exchange(request.timeout(ANSWER).build());
            } finally {
                places.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the provider was asked", e);
        }
    }

    /** The client's own time-out ends with the answer's head; this one holds for all of it. */
    private Reply exchange(HttpRequest request) throws IOException, InterruptedException {
        var answer = client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream())
                .thenApply(ProviderHttp::read);
        try {
            return answer.get(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException("The provider took too long", e);
        } catch (ExecutionException e) {
            throw new IOException("The provider did not answer", e.getCause());
        }
    }

    private static Reply read(HttpResponse<InputStream> response) {
        try (var body = response.body()) {
            var bytes = body.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new IOException("The provider's answer is too long");
            }
            return new Reply(response.statusCode(), response.headers(), new String(bytes, UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
