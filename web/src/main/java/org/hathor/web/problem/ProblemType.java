package org.hathor.web.problem;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The one table of what can go wrong under {@code /api}. A code never changes its meaning; a new refusal is a new line. */
public enum ProblemType {
    MALFORMED(
            400,
            "The request cannot be read",
            "The body is not JSON, or a value in it has another type than it should have.",
            "Correct the place named in \"detail\" or \"errors\". The documentation at /api/docs shows the shape."),
    FORM_BROKEN(
            400,
            "The form cannot be read",
            "The body is cut off, is larger than it may be, or is not what RFC 7578 calls multipart/form-data.",
            "Send multipart/form-data with the boundary that the Content-Type names, up to the size that is allowed."),
    BAD_REQUEST(
            400,
            "The server refuses this request",
            "The request is not one that HTTP knows, or breaks a rule of the server.",
            "Correct the request line and the headers."),
    BAD_PATH(
            400,
            "The path names nothing",
            "The path or the query has characters that name nothing here.",
            "Encode the path and the query as RFC 3986 has it."),
    BAD_FRAMING(
            400,
            "The body has no clear bounds",
            "It is not clear where the body of the request begins and ends.",
            "Send either Content-Length or Transfer-Encoding: chunked."),
    UNAUTHENTICATED(
            401,
            "Sign in first",
            "This needs a caller who is signed in, and the request carried no token, or one that is not valid any more.",
            "Get a token from POST /api/auth/login and send it as \"Authorization: Bearer <token>\"."),
    WRONG_CREDENTIALS(
            401,
            "Wrong name or password",
            "There is no account with this name or address and this password, or it may not sign in.",
            "Check both. After five failures a quarter of an hour must pass."),
    REFRESH_TOKEN_NOT_VALID(
            401,
            "Sign in again",
            "The refresh token is unknown, too old or was used before, or its session was ended.",
            "Sign in with POST /api/auth/login. A token that was used twice ends its session, for one of the two was a thief."),
    FORBIDDEN(
            403,
            "Not allowed",
            "The caller is signed in but does not have the role that this needs.",
            "Ask an administrator for the role."),
    PLAYLIST_READ_ONLY(
            403,
            "This playlist is not yours to change",
            "It is shared with the caller to be seen, or only whose it is may do this.",
            "Ask whose it is, or make a copy."),
    WRONG_PASSWORD(
            403,
            "The password is not right",
            "What was asked for needs the password once more.",
            "Send the password one signs in with. After five failures a quarter of an hour must pass."),
    RESET_LINK_NOT_VALID(
            403,
            "This link is not valid",
            "It never was, was used, is too old, or there is a newer one.",
            "Ask for a new one: POST /api/auth/password-reset."),
    REGISTRATION_CLOSED(
            403,
            "Registration is not open",
            "Accounts are made by invitation here, or by an administrator.",
            "Ask an administrator for an invitation and send it along."),
    INVITATION_NOT_VALID(
            403,
            "This invitation is not valid",
            "It never was, is used up, is too old, or is for another e-mail address.",
            "Ask an administrator for a new one."),
    NOT_FOUND(
            404,
            "Not found",
            "There is nothing at this address, or nothing that the caller may know of.",
            "Check the address and the id."),
    METHOD_NOT_ALLOWED(
            405,
            "This method is not offered here",
            "The address exists, but not for this method.",
            "Use one of the methods in the Allow header."),
    NOT_ACCEPTABLE(
            406,
            "Not available in this format",
            "The Accept header asks for a format that this address does not offer.",
            "Accept application/json."),
    BODY_TOO_SLOW(
            408,
            "The body came too slowly",
            "The body was not complete within the time allowed.",
            "Send the request again, over a connection that carries it."),
    CONFLICT(
            409,
            "This conflicts with how things are",
            "The state of things does not allow it now: a name that is taken, a job that already ran.",
            "Read \"detail\", look at the current state, and decide again."),
    USER_NAME_TAKEN(409, "This user name is taken", "Somebody else has this user name.", "Choose another."),
    EMAIL_TAKEN(
            409,
            "There is an account with this e-mail address",
            "An account with a password has this e-mail address.",
            "Sign in with it, or ask for a new password."),
    LAST_ADMINISTRATOR(
            409,
            "Nobody else is an administrator",
            "Without this person nobody could let others in.",
            "Make somebody else an administrator first."),
    JOB_ALREADY_FINISHED(
            409, "This job is already finished", "It came to its end before.", "There is nothing to cancel any more."),
    JOB_NOT_FAILED(
            409,
            "This job did not fail",
            "Only a job that failed or was cancelled can begin anew.",
            "Wait for its end, or begin another one."),
    NO_FOLDERS(
            409,
            "There are no folders to scan",
            "No folder of music is configured.",
            "Have hathor.library.folders set, and the server started anew."),
    SCAN_RUNNING(
            409,
            "The folders are being scanned",
            "One scan is made at a time.",
            "Wait for its end, or cancel it, and ask again."),
    EDIT_OVERWRITTEN(
            409,
            "The same was changed again",
            "A later edit changed what this one had changed.",
            "Take the later edit back first."),
    EDIT_UNDONE(
            409,
            "This edit was taken back",
            "It was taken back before.",
            "There is nothing to take back any more; make the edit again if it is wanted."),
    EXPORT_NOT_READY(
            409, "This export is still being made", "It is packed in the background.", "Try again after a moment."),
    PLAYLIST_FULL(
            409,
            "The playlist has no room for more",
            "A playlist has up to 10,000 songs and 50 links.",
            "Remove some, or make another playlist."),
    PLAYLIST_ENTRY_GONE(
            409,
            "An entry is not in this playlist any more",
            "Somebody removed it meanwhile.",
            "Load the playlist again, then repeat the change."),
    REQUEST_IN_FLIGHT(
            409,
            "The same request is being worked on",
            "A request with the same Idempotency-Key has not finished yet.",
            "Send it again after a moment: it will get the answer of the first one."),
    STALE(
            412,
            "Changed by somebody else meanwhile",
            "The If-Match header names another version than the newest one.",
            "Load the thing again, repeat the change on it, and send the new ETag."),
    BODY_TOO_LARGE(
            413,
            "Body too large",
            "The body is larger than this address takes.",
            "Send less: JSON up to 1 MB unless the operator chose another limit."),
    URI_TOO_LONG(414, "The address is too long", "The request line is longer than the server reads.", "Shorten it."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "This format is not understood here",
            "The Content-Type header is missing, or names a format that this address does not read.",
            "Send JSON as \"Content-Type: application/json\"."),
    RANGE_NOT_SATISFIABLE(
            416,
            "There is no such range",
            "Every range that was asked for begins behind the end.",
            "The Content-Range header says how long it is."),
    INVALID(
            422,
            "Some of the input cannot be accepted",
            "The request was understood, but a value in it breaks a rule.",
            "\"errors\" names every field and its rule."),
    IDEMPOTENCY_KEY_REUSED(
            422,
            "This Idempotency-Key was used for something else",
            "An earlier request with the same key had another body.",
            "Make a new key for every new request; repeat a key only with exactly the same request."),
    UPGRADE_REQUIRED(
            426,
            "This address speaks WebSocket",
            "The address is a socket, and the request was not the beginning of one.",
            "Open it with a WebSocket client: docs/live.md describes the messages."),
    PRECONDITION_REQUIRED(
            428,
            "Say which version you are changing",
            "Two people may edit this, so a change has to name the version that it is based on.",
            "Send the ETag of the version you loaded as If-Match."),
    TOO_MANY_REQUESTS(
            429,
            "Too many requests",
            "A limit is used up: per address for anonymous callers, per person for those who are signed in.",
            "Wait for as many seconds as the Retry-After header says."),
    TOO_MANY_UPLOADS(
            429,
            "Too many uploads",
            "Too many uploads are under way from this address.",
            "Wait until one of them is done."),
    TOO_MANY_SOCKETS(
            429, "Too many sockets", "Too many live connections are open from this address.", "Close one of them."),
    HEADERS_TOO_LARGE(
            431,
            "The headers are too large",
            "The headers are longer than the server reads.",
            "Send fewer or shorter ones."),
    FAULT(
            500,
            "Something went wrong on our side",
            "A fault in Hathor. It was logged with the request id.",
            "Try again later; if it stays, give the request id to whoever runs this server."),
    CONVERTER_UNAVAILABLE(
            503,
            "This server cannot convert music",
            "The program that does it, ffmpeg, is not there.",
            "Ask for the song as it is, or have ffmpeg installed."),
    NOT_TRANSCODABLE(
            503,
            "This song cannot be transcoded",
            "Its file seems to be damaged.",
            "Ask for the song as it is, and tell a librarian."),
    MEDIA_UNAVAILABLE(
            503,
            "The file of this song cannot be read",
            "It is missing, or changed since it was taken in, or its disk is away.",
            "Try again later, and tell a librarian if it lasts."),
    STORAGE_UNAVAILABLE(
            503,
            "The file cannot be stored",
            "The disk is full or away.",
            "Try again later, and tell an administrator if it lasts."),
    PICTURES_BUSY(
            503, "Too many pictures are in work", "Pictures are worked on a few at a time.", "Try again shortly."),
    SIGN_IN_BUSY(
            503,
            "Too many people are signing in",
            "Passwords are checked a few at a time, so that everything else goes on.",
            "Try again shortly."),
    UNAVAILABLE(
            503,
            "Not available just now",
            "Something that this needs is away, or the server is about to stop.",
            "Try again after a moment."),
    DRAINING(
            503,
            "This node is about to stop",
            "The node finishes what it has and takes nothing new.",
            "Ask another node, or this one after its restart."),
    NOT_READY(
            503,
            "This node is not ready",
            "Something that the node needs, such as the database, is away.",
            "Try again after a moment."),
    BUSY(
            503,
            "The server receives as much as it can",
            "Too many bodies or sockets are open at once.",
            "Try again after a moment."),
    DEADLINE_EXCEEDED(
            503,
            "This took too long",
            "The work was not finished within the time that one request may take. It was given up, and nothing of it was kept.",
            "Try again after a moment, or ask for less at once.");

    private static final Map<String, ProblemType> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(ProblemType::code, Function.identity()));

    private final int status;
    private final String title;
    private final String meaning;
    private final String remedy;

    ProblemType(int status, String title, String meaning, String remedy) {
        this.status = status;
        this.title = title;
        this.meaning = meaning;
        this.remedy = remedy;
    }

    /** The last part of the {@code type} URI. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** When it happens. */
    public String meaning() {
        return meaning;
    }

    /** What the caller can do about it. */
    public String remedy() {
        return remedy;
    }

    public static Optional<ProblemType> ofCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** What fits a bare HTTP status best. */
    public static ProblemType ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404, 410 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 408 -> BODY_TOO_SLOW;
            case 409 -> CONFLICT;
            case 412 -> STALE;
            case 413 -> BODY_TOO_LARGE;
            case 414 -> URI_TOO_LONG;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 416 -> RANGE_NOT_SATISFIABLE;
            case 422 -> INVALID;
            case 426 -> UPGRADE_REQUIRED;
            case 428 -> PRECONDITION_REQUIRED;
            case 429 -> TOO_MANY_REQUESTS;
            case 431 -> HEADERS_TOO_LARGE;
            case 502, 503, 504 -> UNAVAILABLE;
            default -> status >= 500 ? FAULT : BAD_REQUEST;
        };
    }
}
