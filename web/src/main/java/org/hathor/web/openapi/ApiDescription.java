package org.hathor.web.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createComponents;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createHeader;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createParameter;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;
import static org.eclipse.microprofile.openapi.OASFactory.createSecurityRequirement;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.hathor.kernel.Roles;
import org.hathor.web.http.Repeatable;
import org.hathor.web.problem.Problem;
import org.hathor.web.problem.ProblemType;

/** Says of every operation who may call it, which headers it takes and gives, and which problems it may answer. */
public class ApiDescription implements OASFilter {

    private static final String BEARER = "bearer";
    private static final String API_KEY = "apiKey";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        var components = api.getComponents() == null ? createComponents() : api.getComponents();
        headers().forEach(components::addHeader);
        for (var status : statuses()) {
            components.addResponse(nameOf(status), problem(status));
        }
        components.addParameter(Repeatable.KEY, idempotencyKey());
        api.setComponents(components);
        api.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .forEach((method, operation) -> complete(ResourceMethod.of(operation), operation, path)));
    }

    private static void complete(ResourceMethod method, Operation operation, String path) {
        operation.setOperationId(method.operationId());
        operation.setSecurity(
                method.isPublic()
                        ? List.of()
                        : method.roles().equals(List.of(Roles.IN_PERSON))
                                ? List.of(createSecurityRequirement().addScheme(BEARER))
                                : List.of(
                                        createSecurityRequirement().addScheme(BEARER),
                                        createSecurityRequirement().addScheme(API_KEY)));
        if (!method.isPublic()) {
            operation.addExtension("x-roles", method.roles());
            operation.setDescription(
                    operation.getDescription() + "\n\nFor: " + String.join(", ", method.roles()) + ".");
        }
        if (method.isRepeatable()) {
            operation.addParameter(createParameter().ref(Repeatable.KEY));
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> addHeaders(method, status, response));
        for (var status : method.problems(path)) {
            if (!operation.getResponses().hasAPIResponse(Integer.toString(status))) {
                operation
                        .getResponses()
                        .addAPIResponse(
                                Integer.toString(status), createAPIResponse().ref(nameOf(status)));
            }
        }
    }

    private static void addHeaders(ResourceMethod method, String status, APIResponse response) {
        for (var name : List.of("X-Request-Id", "RateLimit-Policy", "RateLimit")) {
            if (name.startsWith("X-") || method.isLimited()) {
                response.addHeader(name, createHeader().ref(name));
            }
        }
        if (method.isRepeatable() && status.equals("201")) {
            for (var name : List.of("Location", "ETag", Repeatable.REPLAYED)) {
                response.addHeader(name, createHeader().ref(name));
            }
        }
        if (method.isVersioned() && status.equals("200")) {
            response.addHeader("ETag", createHeader().ref("ETag"));
        }
    }

    private static Map<String, Header> headers() {
        return Map.of(
                "X-Request-Id",
                header("Names this request in the log; yours, if you sent one of 8 to 64 characters."),
                "RateLimit-Policy",
                header("The limit: \"name\";q=requests;w=seconds."),
                "RateLimit",
                header("What is left of it: \"name\";r=requests;t=seconds until it grows."),
                "Retry-After",
                header("Seconds to wait before the next request."),
                "Location",
                header("Where the new thing is."),
                "ETag",
                header("The version; an edit sends it as If-Match."),
                Repeatable.REPLAYED,
                header("true when this is the answer of an earlier request with the same key."),
                "WWW-Authenticate",
                header("How to authenticate: Bearer."),
                "Allow",
                header("The methods that are offered."));
    }

    private static Header header(String description) {
        return createHeader().description(description).schema(createSchema().addType(SchemaType.STRING));
    }

    private static Parameter idempotencyKey() {
        return createParameter()
                .name(Repeatable.KEY)
                .in(Parameter.In.HEADER)
                .description("Chosen by the caller, new for every new request. A request that is repeated with the same"
                        + " key is done once and answered with the first answer, for 24 hours.")
                .schema(createSchema()
                        .addType(SchemaType.STRING)
                        .minLength(1)
                        .maxLength(255)
                        .pattern("^[\\x21-\\x7e]+$"));
    }

    private static Set<Integer> statuses() {
        return Arrays.stream(ProblemType.values())
                .map(ProblemType::status)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String nameOf(int status) {
        return "Problem" + status;
    }

    private static APIResponse problem(int status) {
        var types = Arrays.stream(ProblemType.values())
                .filter(type -> type.status() == status)
                .toList();
        var description = types.stream()
                .map(type -> type.title() + " (`" + type.code() + "`). " + type.meaning())
                .collect(Collectors.joining("\n\n"));
        var media = createMediaType().schema(createSchema().ref("Problem"));
        for (var type : types) {
            media.addExample(
                    type.code(),
                    org.eclipse.microprofile.openapi.OASFactory.createExample().value(example(type)));
        }
        var response = createAPIResponse()
                .description(description)
                .content(createContent().addMediaType(Problem.MEDIA_TYPE, media))
                .addHeader("X-Request-Id", createHeader().ref("X-Request-Id"));
        switch (status) {
            case 401 -> response.addHeader("WWW-Authenticate", createHeader().ref("WWW-Authenticate"));
            case 405 -> response.addHeader("Allow", createHeader().ref("Allow"));
            case 429, 503 -> response.addHeader("Retry-After", createHeader().ref("Retry-After"));
            default -> {}
        }
        return response;
    }

    private static Map<String, Object> example(ProblemType type) {
        var example = new java.util.LinkedHashMap<String, Object>();
        example.put("type", Problem.TYPES + type.code());
        example.put("title", type.title());
        example.put("status", type.status());
        example.put("detail", type.meaning());
        example.put("instance", "/api/notices");
        example.put("requestId", "0199c0de-7a5e-7c3b-9f00-3b1f0a7e52d4");
        if (type == ProblemType.INVALID) {
            example.put("errors", List.of(Map.of("field", "message", "message", "must not be blank")));
        }
        return example;
    }
}
