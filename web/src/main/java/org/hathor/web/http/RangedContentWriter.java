package org.hathor.web.http;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.logging.Logger;

/** Writes to the server's own stream, past that of JAX-RS, which cannot pass on a part of a file. */
@Provider
public class RangedContentWriter implements MessageBodyWriter<RangedContent> {

    private static final Logger LOG = Logger.getLogger(RangedContentWriter.class);
    private static final byte[] NOTHING = {};

    @Context
    private HttpServletResponse response;

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == RangedContent.class;
    }

    @Override
    public void writeTo(
            RangedContent content,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body) {
        try (content) {
            // The first write to it hands the headers over to the server.
            body.write(NOTHING, 0, 0);
            response.setContentLengthLong(content.length());
            content.writeTo(response.getOutputStream());
        } catch (IOException e) {
            // Whoever seeks leaves the answer before; the head is gone, and the server closes what is not complete.
            LOG.debug("An answer broke off", e);
        }
    }
}
