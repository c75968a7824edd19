package org.hathor.test;

import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Stops the shared server when the tests have run; and starts it before they do if one of them runs inside of it, for
 * Arquillian connects before the first test's code is reached.
 */
public final class SharedServer implements TestExecutionListener {

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        var inside = plan.getRoots().stream()
                .flatMap(root -> plan.getDescendants(root).stream())
                .map(TestIdentifier::getTags)
                .flatMap(tags -> tags.stream())
                .anyMatch(tag -> tag.getName().equals(InsideTheServer.TAG));
        if (inside) {
            HathorServer.shared();
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        HathorServer.closeShared();
    }
}
