package org.hathor.web.openapi;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.models.Operation;
import org.hathor.web.http.Repeatable;

/** The Java method behind an operation, read by reflection: what it says of itself beside the OpenAPI annotations. */
final class ResourceMethod {

    private static final Set<String> NEVER_LIMITED = Set.of("alive", "ready");

    private final Method method;
    private final boolean takesBody;
    private final boolean takesParameters;

    private ResourceMethod(Method method, Operation operation) {
        this.method = method;
        this.takesBody = operation.getRequestBody() != null;
        this.takesParameters = operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> "query".equals(String.valueOf(parameter.getIn())));
    }

    /** Finds it by the operation id, which is {@code class_method} until {@link #operationId} replaces it. */
    static ResourceMethod of(Operation operation) {
        var id = operation.getOperationId();
        var end = id.lastIndexOf('_');
        var typeName = id.substring(0, end);
        var methodName = id.substring(end + 1);
        try {
            var type = Class.forName(typeName, false, ResourceMethod.class.getClassLoader());
            var found = Arrays.stream(type.getDeclaredMethods())
                    .filter(candidate -> candidate.getName().equals(methodName))
                    .filter(candidate -> !candidate.isSynthetic())
                    .toList();
            if (found.size() != 1) {
                throw new IllegalStateException("Give the methods of " + typeName + " different names: " + methodName);
            }
            return new ResourceMethod(found.getFirst(), operation);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For those who generate clients: {@code notices.create}. */
    String operationId() {
        var resource = method.getDeclaringClass().getSimpleName().replace("Resource", "");
        return Character.toLowerCase(resource.charAt(0)) + resource.substring(1) + '.' + method.getName();
    }

    boolean isPublic() {
        return method.isAnnotationPresent(PermitAll.class)
                || (!method.isAnnotationPresent(RolesAllowed.class)
                        && method.getDeclaringClass().isAnnotationPresent(PermitAll.class));
    }

    List<String> roles() {
        var roles = method.isAnnotationPresent(RolesAllowed.class)
                ? method.getAnnotation(RolesAllowed.class)
                : method.getDeclaringClass().getAnnotation(RolesAllowed.class);
        if (roles == null) {
            throw new IllegalStateException("Say who may call " + method);
        }
        return List.of(roles.value());
    }

    boolean isLimited() {
        return !NEVER_LIMITED.contains(method.getName());
    }

    boolean isRepeatable() {
        return method.isAnnotationPresent(POST.class)
                && Arrays.stream(method.getDeclaringClass().getDeclaredFields())
                        .anyMatch(field -> field.getType() == Repeatable.class);
    }

    /** Whether what it gives or takes has a version. */
    boolean isVersioned() {
        return takesHeader("If-Match")
                || (method.isAnnotationPresent(GET.class)
                        && Arrays.stream(method.getDeclaringClass().getDeclaredMethods())
                                .anyMatch(other -> other.isAnnotationPresent(PUT.class))
                        && Arrays.stream(method.getParameterTypes()).anyMatch(type -> type == java.util.UUID.class));
    }

    /** The statuses of the problems that it may answer. */
    SortedSet<Integer> problems(String path) {
        var problems = new TreeSet<>(List.of(406, 500, 503));
        if (isLimited()) {
            problems.add(429);
        }
        if (!isPublic()) {
            problems.addAll(List.of(401, 403));
        }
        if (path.contains("{")) {
            problems.add(404);
        }
        if (takesBody) {
            problems.addAll(List.of(400, 413, 415, 422));
        }
        if (takesParameters) {
            problems.add(422);
        }
        if (isRepeatable()) {
            problems.addAll(List.of(409, 422));
        }
        if (takesHeader("If-Match") || method.isAnnotationPresent(DELETE.class)) {
            problems.addAll(List.of(412, 428));
        }
        return problems;
    }

    private boolean takesHeader(String name) {
        for (Annotation[] annotations : method.getParameterAnnotations()) {
            for (var annotation : annotations) {
                if (annotation instanceof HeaderParam header && header.value().equals(name)) {
                    return true;
                }
            }
        }
        return false;
    }
}
