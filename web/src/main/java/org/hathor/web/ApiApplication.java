package org.hathor.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Everything under {@code /api}: the WAR's context root is the path, so the application adds nothing to it. */
@ApplicationPath("/")
public class ApiApplication extends Application {}
