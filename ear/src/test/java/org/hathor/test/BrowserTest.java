package org.hathor.test;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Tracing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A journey through the pages in a real browser. Each visitor has cookies of their own; after a test that failed, their
 * last pictures and traces are in {@code ear/target/browser} ({@code npx playwright show-trace FILE} plays a trace).
 */
public abstract class BrowserTest {

    private static final Path EVIDENCE = Path.of("target", "browser");

    private static @Nullable Browser browser;

    private final List<Visitor> visitors = new ArrayList<>();

    @RegisterExtension
    final AfterTestExecutionCallback evidence = this::leave;

    protected static HathorServer server() {
        return HathorServer.shared();
    }

    protected Visitor visitor() {
        return visitor(Look.DESKTOP_DARK);
    }

    protected Visitor visitor(Look look) {
        return visitor(look, "en-GB", Map.of());
    }

    /** Somebody who speaks another language. */
    protected Visitor visitorWhoSpeaks(String language) {
        return visitor(Look.DESKTOP_DARK, language, Map.of());
    }

    /** Somebody who comes from another address: 192.0.2.x and 203.0.113.x are for documentation. */
    protected Visitor visitorFrom(String address) {
        return visitor(Look.DESKTOP_DARK, "en-GB", Map.of("X-Forwarded-For", address));
    }

    /** Keeps a picture of what the visitor sees, whether or not the test fails. */
    protected void picture(Visitor visitor, String name) {
        visitor.picture(EVIDENCE.resolve("pictures").resolve(name + ".png"));
    }

    /** Somebody who visits another server than the shared one. */
    protected Visitor visitorOf(HathorServer server, Look look) {
        return visitor(server, look, "en-GB", Map.of());
    }

    private Visitor visitor(Look look, String language, Map<String, String> headers) {
        return visitor(server(), look, language, headers);
    }

    private Visitor visitor(HathorServer server, Look look, String language, Map<String, String> headers) {
        var context = browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(server.url().toString())
                        .setViewportSize(look.width(), look.height())
                        .setColorScheme(look.scheme())
                        .setLocale(language)
                        .setTimezoneId("Europe/Berlin")
                        .setExtraHTTPHeaders(headers));
        context.setDefaultTimeout(10_000);
        context.tracing().start(new Tracing.StartOptions().setScreenshots(true).setSnapshots(true));
        var visitor = new Visitor(context);
        visitors.add(visitor);
        return visitor;
    }

    private void leave(ExtensionContext test) throws Exception {
        var failed = test.getExecutionException().isPresent();
        var folder = EVIDENCE.resolve(test.getRequiredTestClass().getSimpleName() + "."
                + test.getRequiredTestMethod().getName());
        var number = 0;
        for (var visitor : visitors) {
            if (failed) {
                number++;
                Files.createDirectories(folder);
                keep(visitor, folder.resolve(number + ".png"));
                stop(visitor.context(), folder.resolve(number + ".trace.zip"));
            }
            visitor.context().close();
        }
        visitors.clear();
    }

    private static void keep(Visitor visitor, Path file) {
        try {
            visitor.picture(file);
        } catch (PlaywrightException gone) {
            System.err.println("There is no picture of the failure: " + gone.getMessage());
        }
    }

    private static void stop(BrowserContext context, Path trace) {
        context.tracing().stop(new Tracing.StopOptions().setPath(trace));
    }

    /** One browser for all tests of the JVM; it ends with it. */
    private static synchronized Browser browser() {
        var running = browser;
        if (running == null) {
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            running = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(chromium())
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-dev-shm-usage",
                                    "--disable-background-networking",
                                    "--disable-sync",
                                    "--no-first-run",
                                    "--disable-quic")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            browser = running;
        }
        return running;
    }

    private static Path chromium() {
        var chosen = System.getenv("HATHOR_CHROMIUM");
        var places = chosen == null
                ? List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                : List.of(chosen);
        return places.stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The browser tests need Chromium and there is none in "
                        + places + ": install it (on Debian: apt-get install chromium) or set HATHOR_CHROMIUM."));
    }
}
