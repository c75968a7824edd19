package org.hathor.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test whose methods run inside the shared server, for what cannot be seen from outside. Its {@code @Deployment} is
 * {@link TestArchive#of}.
 */
@Tag(InsideTheServer.TAG)
@ExtendWith(ArquillianExtension.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface InsideTheServer {

    String TAG = "inside";
}
