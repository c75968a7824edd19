package org.hathor.architecture.red.endpoints.accounts.rest;

import jakarta.ws.rs.GET;

/** Red: an endpoint that does not say who may call it. */
public class PeopleResource {
    @GET
    public String people() {
        return "";
    }
}
