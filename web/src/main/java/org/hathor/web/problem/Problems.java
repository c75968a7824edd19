package org.hathor.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.ejb.EJBAccessException;
import jakarta.resource.ResourceException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hathor.kernel.Conflict;
import org.hathor.kernel.DomainException;
import org.hathor.kernel.Forbidden;
import org.hathor.kernel.Invalid;
import org.hathor.kernel.Invalid.FieldError;
import org.hathor.kernel.NotFound;
import org.hathor.kernel.Stale;
import org.hathor.kernel.TooMany;
import org.hathor.kernel.Unavailable;
import org.hathor.web.json.NoBodyException;
import org.jboss.resteasy.spi.LoggableFailure;
import org.jspecify.annotations.Nullable;

/** Which problem a failure is. Pure: it knows neither the request nor the container. */
public final class Problems {

    /** Headers of an exception's own response that are part of what it tells. */
    private static final List<String> TELLING =
            List.of(HttpHeaders.ALLOW, HttpHeaders.WWW_AUTHENTICATE, HttpHeaders.RETRY_AFTER, "Content-Range");

    /** PostgreSQL: a statement was cancelled because its time was up. */
    private static final String QUERY_CANCELED = "57014";

    /** PostgreSQL: SQLSTATE classes that say the database, or the way to it, is away. */
    private static final Set<String> DATABASE_AWAY = Set.of("08", "57", "53");

    private Problems() {}

    /**
     * The problem that a failure is; where nothing is known about it, an opaque fault.
     *
     * @param signedIn whether the caller is known: the same refusal is "sign in first" to an anonymous caller and "not
     *     allowed" to a known one
     */
    public static Problem of(Throwable failure, boolean signedIn) {
        for (var cause : chain(failure)) {
            var problem = known(cause, signedIn);
            if (problem.isPresent()) {
                return problem.get();
            }
        }
        return Problem.of(ProblemType.FAULT);
    }

    private static Optional<Problem> known(Throwable failure, boolean signedIn) {
        return Optional.ofNullable(
                switch (failure) {
                    case DomainException refusal -> refused(refusal);
                    case ProblemException direct -> Problem.of(direct.type());
                    case EJBAccessException denied -> denied(signedIn);
                    case ConstraintViolationException broken -> violated(broken);
                    case JsonProcessingException unreadable -> unreadable(unreadable);
                    case NoBodyException missing -> Problem.of(ProblemType.MALFORMED, "The body is empty.");
                    case WebApplicationException http -> isWrapper(http) ? null : told(http, signedIn);
                    case LoggableFailure unreadable -> unreadable(unreadable);
                    case ResourceException noConnection -> away();
                    case SQLException database -> away(database);
                    default -> null;
                });
    }

    static Problem refused(DomainException refusal) {
        return switch (refusal) {
            case NotFound e -> of(ProblemType.NOT_FOUND, e);
            case Conflict e -> of(ProblemType.CONFLICT, e);
            case Stale e -> of(ProblemType.STALE, e);
            case Forbidden e -> of(ProblemType.FORBIDDEN, e);
            case Invalid e -> of(ProblemType.INVALID, e).withErrors(e.errors());
            case Unavailable e -> of(ProblemType.UNAVAILABLE, e).withHeader(HttpHeaders.RETRY_AFTER, "5");
            case TooMany e ->
                of(ProblemType.TOO_MANY_REQUESTS, e)
                        .withHeader(
                                HttpHeaders.RETRY_AFTER,
                                Long.toString(Math.max(
                                        1, e.retryAfter().plusMillis(999).toSeconds())));
        };
    }

    private static Problem of(ProblemType kind, DomainException refusal) {
        var type = ProblemType.ofCode(refusal.code()).orElse(kind);
        return Problem.of(type, refusal.code(), refusal.sentence());
    }

    private static Problem denied(boolean signedIn) {
        return Problem.of(signedIn ? ProblemType.FORBIDDEN : ProblemType.UNAUTHENTICATED);
    }

    private static Problem violated(ConstraintViolationException broken) {
        var errors = broken.getConstraintViolations().stream()
                .map(violation -> new FieldError(field(violation), violation.getMessage()))
                .sorted(java.util.Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
                .toList();
        return Problem.of(ProblemType.INVALID).withErrors(errors);
    }

    /** The path inside the body, or the parameter's name: the method and the parameter of the body mean nothing outside. */
    private static String field(ConstraintViolation<?> violation) {
        var path = new StringBuilder();
        var parameter = "";
        for (Path.Node node : violation.getPropertyPath()) {
            switch (node.getKind()) {
                case PARAMETER -> parameter = node.getName();
                case PROPERTY, CONTAINER_ELEMENT -> append(path, node);
                default -> {}
            }
        }
        return path.isEmpty() ? String.valueOf(parameter) : path.toString();
    }

    private static void append(StringBuilder path, Path.Node node) {
        if (node.isInIterable() && node.getIndex() != null) {
            path.append('[').append(node.getIndex()).append(']');
        }
        if (node.getKind() == jakarta.validation.ElementKind.PROPERTY) {
            path.append(path.isEmpty() ? "" : ".").append(node.getName());
        }
    }

    /** RESTEasy throws it, without a status, where a header such as Accept is not what its grammar says. */
    private static Problem unreadable(LoggableFailure unreadable) {
        return unreadable.getErrorCode() > 0
                ? Problem.of(ProblemType.ofStatus(unreadable.getErrorCode()))
                : Problem.of(ProblemType.MALFORMED, "A header of the request cannot be read.");
    }

    private static Problem unreadable(JsonProcessingException unreadable) {
        if (unreadable instanceof StreamConstraintsException) {
            return Problem.of(
                    ProblemType.MALFORMED, "The JSON nests too deeply, or one of its texts or numbers is too long.");
        }
        if (unreadable instanceof UnrecognizedPropertyException unknown) {
            return field(unknown, "is not known here");
        }
        if (unreadable instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            return mapping.getCause() instanceof JsonProcessingException inner
                            && !(inner instanceof JsonMappingException)
                    ? unreadable(inner)
                    : field(mapping, "is missing, or does not have the right type or form");
        }
        var at = unreadable.getLocation();
        return Problem.of(
                ProblemType.MALFORMED,
                at == null || at.getLineNr() < 1
                        ? "The body is not the JSON that is expected here."
                        : "The body is not the JSON that is expected here: see line %d, column %d."
                                .formatted(at.getLineNr(), at.getColumnNr()));
    }

    private static Problem field(JsonMappingException mapping, String message) {
        var path = new StringBuilder();
        for (var step : mapping.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return Problem.of(ProblemType.MALFORMED, "A field of the body cannot be read.")
                .withErrors(List.of(new FieldError(shown(path), message)));
    }

    /** Names of fields come from the caller: they are shown, but not at any length. */
    private static String shown(StringBuilder path) {
        return path.length() <= 100 ? path.toString() : path.substring(0, 100) + "…";
    }

    /** RESTEasy wraps what a reader threw; the cause tells more. */
    private static boolean isWrapper(WebApplicationException http) {
        var cause = http.getCause();
        return cause != null && known(cause, true).isPresent();
    }

    private static Problem told(WebApplicationException http, boolean signedIn) {
        var response = http.getResponse();
        var type = response.getStatus() == Response.Status.FORBIDDEN.getStatusCode() && !signedIn
                ? ProblemType.UNAUTHENTICATED
                : ProblemType.ofStatus(response.getStatus());
        var problem = Problem.of(type);
        for (var name : TELLING) {
            var value = response.getHeaderString(name);
            if (value != null) {
                problem = problem.withHeader(name, value);
            }
        }
        return problem;
    }

    private static @Nullable Problem away(SQLException database) {
        var state = database.getSQLState();
        if (QUERY_CANCELED.equals(state)) {
            return Problem.of(ProblemType.DEADLINE_EXCEEDED).withHeader(HttpHeaders.RETRY_AFTER, "5");
        }
        return state != null && state.length() == 5 && DATABASE_AWAY.contains(state.substring(0, 2)) ? away() : null;
    }

    /** The pool could not give a connection: the database is gone, or everybody wants it at once. */
    private static Problem away() {
        return Problem.of(ProblemType.UNAVAILABLE, "The database does not answer.")
                .withHeader(HttpHeaders.RETRY_AFTER, "5");
    }

    /** The failure and its causes, the outermost first. */
    private static List<Throwable> chain(Throwable failure) {
        var chain = new ArrayList<Throwable>();
        for (Throwable t = failure; t != null && chain.size() < 20; t = t.getCause()) {
            chain.add(t);
        }
        return chain;
    }
}
