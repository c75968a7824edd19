package org.hathor.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.HttpMethod;
import java.sql.SQLException;
import java.util.function.Function;

/** The rules of the house, each with the folder under {@code red} that breaks it on purpose. */
enum Rule {
    PERSISTENCE_KNOWS_NOBODY(
            "persistence",
            house -> noClasses()
                    .that()
                    .resideInAnyPackage(house.persistence())
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(house.ejb())
                            .or(resideInAnyPackage(house.wars()))
                            .or(resideInAnyPackage(house.server())))),

    EJB_KNOWS_ONLY_PERSISTENCE(
            "ejb",
            house -> noClasses()
                    .that()
                    .resideInAnyPackage(house.ejb())
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(house.wars()).or(resideInAnyPackage(house.server())))),

    WEB_KNOWS_NO_PAGE(
            "web",
            house -> noClasses()
                    .that()
                    .resideInAnyPackage(house.web())
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(house.pages())),

    PAGES_KNOW_NO_WEB(
            "pages",
            house -> noClasses()
                    .that()
                    .resideInAnyPackage(house.pages())
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(house.web())),

    THE_SERVER_KNOWS_NO_APPLICATION(
            "server",
            house -> noClasses()
                    .that()
                    .resideInAnyPackage(house.server())
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(house.application())),

    THE_KERNEL_KNOWS_NO_FEATURE(
            "kernel",
            house -> noClasses()
                    .that()
                    .resideInAnyPackage(house.kernel())
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(House.FEATURES.stream()
                            .map(f -> house.root() + "." + f + "..")
                            .toArray(String[]::new))),

    EVERY_PACKAGE_HAS_ITS_PLACE("place", house -> classes().should(Conditions.haveAPlaceIn(house))),

    FEATURES_ARE_FREE_OF_CYCLES(
            "cycles",
            house -> slices().assignedFrom(Conditions.features(house)).should().beFreeOfCycles()),

    CONTROL_AND_GATEWAY_ARE_PRIVATE(
            "inner",
            house -> classes()
                    .that()
                    .resideInAnyPackage(house.everyFeatures("control", "gateway"))
                    .should(Conditions.beUsedOnlyByTheSameFeatureFrom(house, "boundary", "control", "gateway"))),

    ENTITIES_ARE_PRIVATE_TO_THEIR_FEATURE(
            "entities",
            house -> classes()
                    .that()
                    .resideInAnyPackage(house.everyFeatures("entity"))
                    .and()
                    .areNotEnums() // values that a table and a view share: a state, a severity
                    .should(Conditions.beUsedOnlyByTheSameFeatureFrom(
                            house, "entity", "boundary", "control", "gateway"))),

    BOUNDARIES_RETURN_NO_ENTITIES(
            "views",
            house -> methods()
                    .that()
                    .arePublic()
                    .and()
                    .areDeclaredInClassesThat()
                    .resideInAnyPackage(house.everyFeatures("boundary"))
                    .should(Conditions.giveAwayNothingFrom(house.everyFeatures("entity")))),

    CONTROL_IS_PURE(
            "pure",
            house -> noClasses()
                    .that()
                    .resideInAnyPackage(house.everyFeatures("control"))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "jakarta.ejb..",
                            "jakarta.persistence..",
                            "jakarta.transaction..",
                            "java.io..",
                            "java.net.http..",
                            "java.nio.channels..",
                            "java.nio.file..",
                            "java.sql..",
                            "javax.sql..",
                            "org.hibernate..",
                            "org.infinispan..")),

    NO_PERSISTENCE_IN_THE_WARS(
            "jpa",
            house -> noClasses()
                    .that()
                    .resideInAnyPackage(house.wars())
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(
                                    "jakarta.persistence..", "org.hibernate..", "java.sql..", "javax.sql..")
                            .and(not(assignableTo(SQLException.class))))), // a lost database is told to the caller

    NO_HTTP_BELOW_THE_WARS(
            "http",
            house -> noClasses()
                    .that()
                    .resideInAnyPackage(house.persistence())
                    .or()
                    .resideInAnyPackage(house.ejb())
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "jakarta.ws.rs..",
                            "jakarta.servlet..",
                            "jakarta.websocket..",
                            "jakarta.faces..",
                            "io.undertow..",
                            "org.jboss.resteasy..",
                            "com.sun.faces..",
                            "org.primefaces..")),

    ENTITY_MANAGERS_LIVE_IN_REPOSITORIES(
            "repositories",
            house -> fields().that()
                    .haveRawType(EntityManager.class)
                    .should()
                    .beDeclaredInClassesThat()
                    .resideInAnyPackage(house.everyFeatures("entity"))),

    ENDPOINTS_SAY_WHO_MAY_CALL(
            "endpoints",
            house -> methods().that().areMetaAnnotatedWith(HttpMethod.class).should(Conditions.sayWhoMayCall())),

    BOUNDARIES_SAY_WHO_MAY_CALL(
            "boundaries",
            house -> methods()
                    .that(Conditions.areBusinessMethodsOfEnterpriseBeans())
                    .should(Conditions.sayWhoMayCall())),

    ONE_CLOCK(
            "clock",
            house -> noClasses()
                    .that()
                    .resideInAnyPackage(house.application())
                    .and()
                    .doNotHaveFullyQualifiedName(house.root() + ".kernel.Clocks")
                    .and()
                    .doNotHaveFullyQualifiedName(house.root() + ".kernel.Ids")
                    .should(Conditions.readTheTimeOfTheMachine())),

    NO_ASYNCHRONOUS_EVENTS(
            "events",
            house -> noClasses()
                    .should()
                    .callMethod(Event.class, "fireAsync", Object.class)
                    .orShould()
                    .callMethod(
                            Event.class,
                            "fireAsync",
                            Object.class,
                            jakarta.enterprise.event.NotificationOptions.class)),

    NOBODY_SLEEPS(
            "sleep",
            house -> noClasses()
                    .that()
                    .resideInAnyPackage(house.application())
                    .or()
                    .resideInAnyPackage(house.root() + ".edge..")
                    .should()
                    .callMethod(Thread.class, "sleep", long.class)
                    .orShould()
                    .callMethod(Thread.class, "sleep", java.time.Duration.class)),

    THREADS_BELONG_TO_THE_CONTAINER(
            "threads",
            house -> noClasses().that().resideInAnyPackage(house.application()).should(Conditions.makeThreads())),

    CONFIGURATION_COMES_FROM_ONE_PLACE(
            "configuration",
            house ->
                    noClasses().that().resideInAnyPackage(house.application()).should(Conditions.readTheEnvironment())),

    ONE_LOGGING_FACADE(
            "logging",
            house -> noClasses()
                    .that()
                    .resideInAnyPackage(house.application())
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.apache..logging..")
                    .orShould()
                    .accessField(System.class, "out")
                    .orShould()
                    .accessField(System.class, "err")),

    PACKAGES_ARE_NULL_MARKED("nulls", house -> classes().should(Conditions.liveInANullMarkedPackage())),

    NAMES_ARE_THE_DOMAINS(
            "names", house -> classes().should(Conditions.notBeNamedLike("(Impl|Manager|Helper|Utils?|Dto|DTO)")));

    private final String red;

    @SuppressWarnings("ImmutableEnumChecker") // the functions hold no state
    private final Function<House, ArchRule> rule;

    Rule(String red, Function<House, ArchRule> rule) {
        this.red = red;
        this.rule = rule;
    }

    /** The rule for this house; an empty folder is no violation, for {@code red} proves that the rule can fail. */
    ArchRule in(House house) {
        return rule.apply(house).allowEmptyShould(true);
    }

    House brokenHouse() {
        return new House(Rule.class.getPackageName() + ".red." + red);
    }
}
