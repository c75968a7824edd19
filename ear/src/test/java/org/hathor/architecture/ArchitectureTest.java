package org.hathor.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The house keeps its rules, and every rule is seen red on a violation made for it. */
class ArchitectureTest {

    private static final House HATHOR = new House("org.hathor");
    private static final List<String> MODULES = List.of("persistence", "ejb", "web", "frontend-jsf", "wildfly-config");

    private static JavaClasses product = new ClassFileImporter().importPackages("org.hathor.nothing");

    @BeforeAll
    static void importTheProduct() {
        var compiled = MODULES.stream()
                .map(module -> Path.of("..", module, "target", "classes"))
                .filter(Files::isDirectory)
                .toList();
        product = new ClassFileImporter().importPaths(compiled);
        assertThat(product).as("the compiled classes of %s", MODULES).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @EnumSource
    void theHouseKeeps(Rule rule) {
        rule.in(HATHOR).check(product);
    }

    @ParameterizedTest
    @EnumSource
    void aViolationIsSeenBy(Rule rule) {
        var house = rule.brokenHouse();
        var broken = new ClassFileImporter().importPackages(house.root());
        assertThat(broken).as("the violation under %s", house.root()).isNotEmpty();
        assertThat(rule.in(house).evaluate(broken).hasViolation())
                .as("%s sees the violation under %s", rule, house.root())
                .isTrue();
    }
}
