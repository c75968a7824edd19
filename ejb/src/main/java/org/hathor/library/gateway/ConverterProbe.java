package org.hathor.library.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.hathor.library.boundary.SoundConverter;
import org.hathor.operations.boundary.HealthProbe;

/** Can music be converted? Without that, all else goes on. */
@ApplicationScoped
public class ConverterProbe implements HealthProbe {

    @Inject
    private SoundConverter converter;

    @Override
    public String name() {
        return "ffmpeg";
    }

    @Override
    public Optional<String> problem() {
        return converter.problem();
    }

    @Override
    public boolean vital() {
        return false;
    }
}
