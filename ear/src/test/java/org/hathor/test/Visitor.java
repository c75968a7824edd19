package org.hathor.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hathor.test.Eventually.eventually;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/**
 * Somebody with a browser of their own. They find things as people do, by role and label, and {@link #findsNoFault()}
 * says that the page in front of them is sound.
 */
public final class Visitor {

    private static final String SESSION = "hathor";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    Visitor(BrowserContext context) {
        this.context = context;
        context.addInitScript("addEventListener('securitypolicyviolation', (violation) => console.error("
                + "'CSP', violation.violatedDirective, violation.blockedURI, violation.sourceFile));");
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text() + " at " + message.location());
            }
        });
        page.onPageError(complaints::add);
    }

    public Page page() {
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    /** Opens a path of the server. */
    public Response goes(String path) {
        return Objects.requireNonNull(page.navigate(path));
    }

    /** Signs in on the page that is open, or on the sign-in page when it is another. */
    public Visitor signsIn(Account account) {
        if (!page.url().contains("/sign-in")) {
            goes("/sign-in");
        }
        return types("User name or e-mail", account.userName())
                .types("Password", account.password())
                .presses("Sign in");
    }

    /** By the app's menu. */
    public Visitor signsOut() {
        return opensMenu().presses("Sign out");
    }

    /** The menu of the app with what is one's own. */
    public Visitor opensMenu() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(": account and more$")))
                .click();
        return this;
    }

    public Visitor types(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
        return this;
    }

    public Visitor presses(String name) {
        button(name).click();
        return this;
    }

    public Visitor follows(String name) {
        link(name).click();
        return this;
    }

    public Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    public Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    public Locator heading(String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    public Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    public Locator text(String text) {
        return page.getByText(text);
    }

    public Optional<Cookie> session() {
        return context.cookies().stream()
                .filter(cookie -> cookie.name.equals(SESSION))
                .findFirst();
    }

    /**
     * The page is sound: axe finds nothing, the console is silent, no policy was violated, nothing must be scrolled
     * sideways, and there is neither a style nor a handler in an attribute.
     */
    public Visitor findsNoFault() {
        assertThat(complaints).as("console of %s", page.url()).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("pixels to scroll sideways on %s", page.url())
                .isEqualTo(0);
        assertThat(page.evaluate("[...document.querySelectorAll('*')].flatMap(e => e.getAttributeNames()"
                        + ".filter(a => a === 'style' || a.startsWith('on')).map(a => e.tagName + ' ' + a))"))
                .as("inline styles and handlers of %s", page.url())
                .isEqualTo(List.of());
        var violations = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                                + rule.getNodes().stream()
                                        .map(node -> node.getTarget() + " " + node.getFailureSummary())
                                        .toList())
                        .toList();
        assertThat(violations).as("axe on %s", page.url()).isEmpty();
        return this;
    }

    /** Waits for something that only a script can see; Playwright's own waiting is refused by the policy. */
    public Visitor waitsUntil(String expression) {
        eventually(expression, PATIENCE, () -> page.evaluate(expression).equals(true));
        return this;
    }

    /** For a page whose own status the browser's console complains about. */
    public Visitor forgetsComplaints() {
        complaints.clear();
        return this;
    }

    void picture(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        // Where Playwright hid the caret it leaves an empty attribute behind.
        page.evaluate("document.querySelectorAll('[style=\"\"]').forEach(e => e.removeAttribute('style'))");
    }
}
