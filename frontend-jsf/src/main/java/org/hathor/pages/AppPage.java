package org.hathor.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Stream;
import org.hathor.pages.filter.PageHeaders;

/**
 * The one page of the listener's app, at every address that the app has: a deep link is answered like home, and the
 * modules read from the address what to show. Nothing on it is anybody's own.
 */
@WebServlet({
    "",
    "/songs",
    "/albums",
    "/albums/*",
    "/artists",
    "/artists/*",
    "/search",
    "/playlists",
    "/playlists/*",
    "/favourites",
    "/history",
    "/upload"
})
public class AppPage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String WORDS = "words/";

    /** Fetched when they are shown. */
    private static final String VIEWS = "/view/";

    @Inject
    private transient Assets assets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var words = Words.in(Collections.list(request.getLocales()));
        var nonce = PageHeaders.nonceOf(request);
        var page = Template.of(getServletContext(), "/WEB-INF/app.html")
                .with(Map.of(
                        "lang", words.locale().getLanguage(),
                        "skip", words.say("skip"),
                        "noscript", words.say("app.noscript"),
                        "nonce", nonce,
                        "sprite", assets.url("icons.svg"),
                        "favicon", assets.url("favicon.svg"),
                        "manifest", assets.url("hathor.webmanifest")))
                .with(Map.of(
                        "tokens", assets.url("tokens.css"),
                        "base", assets.url("base.css"),
                        "components", assets.url("components.css"),
                        "app", assets.url("app.css"),
                        "lists", assets.url("app-lists.css"),
                        "player", assets.url("app-player.css"),
                        "main", assets.module("main.js")))
                .withMarkup("imports", imports(words.locale().getLanguage()))
                .withMarkup("preloads", preloads(words.locale().getLanguage(), nonce));
        StaticFile.of("text/html", page.text().getBytes(UTF_8)).send(request, response);
    }

    /** What a bare name in a module stands for; the words are those of the one language that is spoken here. */
    private String imports(String language) {
        return Map.of(
                        "lit-html", "vendor/lit-html.js",
                        "lit-html/", "vendor/",
                        "lit-element/lit-element.js", "vendor/lit-element.js",
                        "@lit/reactive-element", "vendor/reactive-element.js",
                        "hathor/words", WORDS + language + ".js",
                        "hathor/", "")
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> "\"" + entry.getKey() + "\":\"" + assets.module(entry.getValue()) + "\"")
                .collect(joining(",", "{\"imports\":{", "}}"));
    }

    /** All modules at once, but for the views: the browser need not find one in the other. */
    private String preloads(String language, String nonce) {
        return Stream.concat(
                        assets.modules().stream().filter(name -> !name.startsWith(WORDS) && !name.contains(VIEWS)),
                        Stream.of(WORDS + language + ".js"))
                .map(name ->
                        "<link rel=\"modulepreload\" nonce=\"" + nonce + "\" href=\"" + assets.module(name) + "\">")
                .collect(joining("\n  "));
    }
}
