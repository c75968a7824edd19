package org.hathor.web.docs;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Map;
import java.util.Properties;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.hathor.kernel.NotFound;

/** The description of the API as a document and as a page. */
@Path("/")
@ApplicationScoped
@PermitAll
public class DocsResource {

    private static final String SCRIPT = "text/javascript;charset=UTF-8";
    private static final String STYLE = "text/css;charset=UTF-8";
    private static final String PAGE = "text/html;charset=UTF-8";
    private static final String JSON = "application/json";
    private static final String YAML = "application/yaml";

    /** Nothing inline and nothing from elsewhere; Swagger UI has some of its icons as data in its style sheet. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String WEBJAR = "META-INF/resources/webjars/swagger-ui/" + webjarVersion() + '/';

    private record File(String resource, String type) {}

    private static final Map<String, File> FILES = Map.of(
            "docs.css", new File("docs/docs.css", STYLE),
            "docs.js", new File("docs/docs.js", SCRIPT),
            "mark.svg", new File("docs/mark.svg", "image/svg+xml"),
            "swagger-ui.css", new File(WEBJAR + "swagger-ui.css", STYLE),
            "swagger-ui-bundle.js", new File(WEBJAR + "swagger-ui-bundle.js", SCRIPT));

    @GET
    @Path("openapi.json")
    @Operation(hidden = true)
    public Response json() {
        return send(new File("openapi/openapi.json", JSON), "no-cache");
    }

    @GET
    @Path("openapi.yaml")
    @Operation(hidden = true)
    public Response yaml() {
        return send(new File("openapi/openapi.yaml", YAML), "no-cache");
    }

    @GET
    @Path("docs")
    @Operation(hidden = true)
    public Response page() {
        return send(new File("docs/docs.html", PAGE), "no-cache");
    }

    @GET
    @Path("docs/{file}")
    @Operation(hidden = true)
    public Response file(@PathParam("file") String name) {
        var file = FILES.get(name);
        if (file == null) {
            throw new NotFound("file");
        }
        return send(file, "public, max-age=3600");
    }

    private static Response send(File file, String caching) {
        var content = DocsResource.class.getClassLoader().getResourceAsStream(file.resource());
        if (content == null) {
            throw new IllegalStateException("This build lacks " + file.resource());
        }
        return Response.ok(content)
                .type(file.type())
                .header("Cache-Control", caching)
                .header("Content-Security-Policy", POLICY)
                .build();
    }

    private static String webjarVersion() {
        var properties = new Properties();
        try (var file = DocsResource.class
                .getClassLoader()
                .getResourceAsStream("META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
            properties.load(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return properties.getProperty("version");
    }
}
