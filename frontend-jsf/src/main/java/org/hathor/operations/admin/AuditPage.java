package org.hathor.operations.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hathor.kernel.Cursor;
import org.hathor.kernel.Limit;
import org.hathor.kernel.Page;
import org.hathor.operations.boundary.Audit;
import org.hathor.operations.boundary.AuditFilter;
import org.hathor.operations.boundary.AuditView;
import org.hathor.operations.entity.AuditOutcome;
import org.jspecify.annotations.Nullable;

/** The audit trail in the console, newest first, to be read and no more. A value in a line leads to all lines with it. */
@Named
@RequestScoped
public class AuditPage {

    private static final Limit ROWS = new Limit(100);
    private static final List<String> NAMES = List.of("person", "action", "target", "outcome");

    @Inject
    private Audit audit;

    @Inject
    private HttpServletRequest request;

    private final Map<String, String> only = new LinkedHashMap<>();
    private @Nullable Page<AuditView> page;

    @PostConstruct
    void open() {
        for (var name : NAMES) {
            var value = request.getParameter(name);
            if (value != null && !value.isBlank()) {
                only.put(name, value);
            }
        }
    }

    public List<AuditView> getItems() {
        return page().items();
    }

    public @Nullable String getNextLink() {
        var next = page().next();
        return next == null ? null : address(with("after", next));
    }

    public boolean isFirst() {
        return request.getParameter("after") == null;
    }

    /** Whether only some of the lines are asked for. */
    public boolean isNarrowed() {
        return !only.isEmpty();
    }

    /** The newest of those that are asked for. */
    public String getFirstLink() {
        return address(only);
    }

    /** To the lines that, besides, have this. */
    public String link(String name, Object value) {
        return address(with(name, value.toString()));
    }

    private Map<String, String> with(String name, String value) {
        var more = new LinkedHashMap<>(only);
        more.put(name, value);
        return more;
    }

    private static String address(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + '=' + URLEncoder.encode(parameter.getValue(), UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }

    private Page<AuditView> page() {
        if (page == null) {
            page = filter().map(filter -> audit.page(filter, Cursor.parse(request.getParameter("after")), ROWS))
                    .orElseGet(() -> new Page<>(List.of(), null));
        }
        return page;
    }

    /** Nothing: what was asked for cannot be in any line. */
    private Optional<AuditFilter> filter() {
        try {
            var person = only.get("person");
            var outcome = only.get("outcome");
            return Optional.of(new AuditFilter(
                    person == null ? null : UUID.fromString(person),
                    only.get("action"),
                    null,
                    only.get("target"),
                    outcome == null ? null : AuditOutcome.valueOf(outcome)));
        } catch (IllegalArgumentException neither) {
            return Optional.empty();
        }
    }
}
