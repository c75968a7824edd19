package org.hathor.web.filter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The template of the resource that answers a request, such as {@code /notices/{id}}. */
@Provider
public class Route implements ContainerRequestFilter {

    private static final String ATTRIBUTE = Route.class.getName();
    private static final String NONE = "none";

    private final ConcurrentMap<Method, String> templates = new ConcurrentHashMap<>();

    @Context
    private ResourceInfo resource;

    @Context
    private HttpServletRequest servletRequest;

    @Override
    public void filter(ContainerRequestContext request) {
        servletRequest.setAttribute(
                ATTRIBUTE,
                templates.computeIfAbsent(
                        resource.getResourceMethod(), method -> template(resource.getResourceClass(), method)));
    }

    /** The template, or {@code none} where no resource was reached. */
    static String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String route ? route : NONE;
    }

    public static void name(HttpServletRequest request, String route) {
        request.setAttribute(ATTRIBUTE, route);
    }

    private static String template(Class<?> type, Method method) {
        return normal(pathOf(type.getAnnotation(Path.class)) + pathOf(method.getAnnotation(Path.class)));
    }

    private static String pathOf(@org.jspecify.annotations.Nullable Path path) {
        return path == null ? "" : "/" + path.value();
    }

    private static String normal(String path) {
        var single = path.replaceAll("/+", "/");
        return single.length() > 1 && single.endsWith("/") ? single.substring(0, single.length() - 1) : single;
    }
}
