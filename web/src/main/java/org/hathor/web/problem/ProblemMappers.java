package org.hathor.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.ejb.EJBException;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;

/** The types for which there is a mapper; see {@link ProblemMapper} for why there is more than one. */
final class ProblemMappers {

    private ProblemMappers() {}

    @Provider
    public static class OfAnything extends ProblemMapper<Throwable> {}

    @Provider
    public static class OfHttp extends ProblemMapper<WebApplicationException> {}

    @Provider
    public static class OfUseCases extends ProblemMapper<EJBException> {}

    @Provider
    public static class OfValidation extends ProblemMapper<ValidationException> {}

    @Provider
    public static class OfJson extends ProblemMapper<JsonProcessingException> {}

    @Provider
    public static class OfUnknownFields extends ProblemMapper<UnrecognizedPropertyException> {}
}
