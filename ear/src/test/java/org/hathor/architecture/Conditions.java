package org.hathor.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.PackageMatchers;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** What the rules ask of a class or a method. */
final class Conditions {

    private static final Set<String> PLACES_OF_A_FEATURE = Set.of(
            "entity", "boundary", "control", "gateway", "rest", "socket", "subsonic", "graphql", "admin", "pages");
    private static final Set<String> PLACES_OF_ALL = Set.of("kernel", "web", "pages", "edge", "launcher");
    private static final List<Class<? extends Annotation>> ANSWERS =
            List.of(RolesAllowed.class, PermitAll.class, DenyAll.class);
    private static final List<Class<? extends Annotation>> BEANS =
            List.of(Stateless.class, Stateful.class, Singleton.class);

    private Conditions() {}

    static ArchCondition<JavaClass> haveAPlaceIn(House house) {
        return condition("live in a feature's folder or in a package that all features share", type -> {
            var shared = house.firstPart(type).filter(PLACES_OF_ALL::contains).isPresent();
            return shared
                    || house.folderOf(type)
                            .filter(PLACES_OF_A_FEATURE::contains)
                            .isPresent();
        });
    }

    static SliceAssignment features(House house) {
        return new SliceAssignment() {
            @Override
            public String getDescription() {
                return "features";
            }

            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return house.featureOf(type).map(SliceIdentifier::of).orElse(SliceIdentifier.ignore());
            }
        };
    }

    static ArchCondition<JavaClass> beUsedOnlyByTheSameFeatureFrom(House house, String... folders) {
        var allowed = Set.of(folders);
        return new ArchCondition<>("be used only by the same feature's " + String.join(", ", folders)) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (var use : type.getDirectDependenciesToSelf()) {
                    var user = use.getOriginClass();
                    var atHome = house.featureOf(user).equals(house.featureOf(type))
                            && house.folderOf(user).filter(allowed::contains).isPresent();
                    if (!atHome) {
                        events.add(SimpleConditionEvent.violated(type, use.getDescription()));
                    }
                }
            }
        };
    }

    static ArchCondition<JavaMethod> giveAwayNothingFrom(String... packages) {
        var hidden = PackageMatchers.of(packages);
        return condition(
                "return nothing from " + String.join(", ", packages),
                method -> method.getReturnType().getAllInvolvedRawTypes().stream()
                        .noneMatch(type -> !type.isEnum() && hidden.test(type.getPackageName())));
    }

    static ArchCondition<JavaMethod> sayWhoMayCall() {
        return condition(
                "have @RolesAllowed or @PermitAll, on the method or its class",
                method -> ANSWERS.stream()
                        .anyMatch(answer -> method.isAnnotatedWith(answer)
                                || method.getOwner().isAnnotatedWith(answer)));
    }

    static DescribedPredicate<JavaMethod> areBusinessMethodsOfEnterpriseBeans() {
        return DescribedPredicate.describe(
                "are business methods of enterprise beans",
                method -> BEANS.stream().anyMatch(bean -> method.getOwner().isAnnotatedWith(bean))
                        && method.getModifiers().contains(JavaModifier.PUBLIC)
                        && !method.getModifiers().contains(JavaModifier.STATIC)
                        && !method.isAnnotatedWith(PostConstruct.class)
                        && !method.isAnnotatedWith(PreDestroy.class));
    }

    static ArchCondition<JavaClass> readTheTimeOfTheMachine() {
        return call("read the time of the machine instead of the injected clock", call -> {
            var owner = call.getTargetOwner().getFullName();
            var name = call.getTarget().getName();
            var ofAClock =
                    call.getTarget().getRawParameterTypes().stream().anyMatch(p -> p.isEquivalentTo(Clock.class));
            return (owner.startsWith("java.time.") && name.equals("now") && !ofAClock)
                    || (owner.equals("java.time.Clock") && name.startsWith("system"))
                    || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"))
                    || (owner.equals("java.util.Date")
                            && name.equals("<init>")
                            && call.getTarget().getRawParameterTypes().isEmpty());
        });
    }

    static ArchCondition<JavaClass> makeThreads() {
        return call("make threads or pools of their own", call -> {
            var owner = call.getTargetOwner();
            return (owner.isEquivalentTo(Thread.class)
                            && (call.getTarget().getName().equals("<init>")
                                    || call.getTarget().getName().startsWith("of")
                                    || call.getTarget().getName().startsWith("start")))
                    || owner.isEquivalentTo(Executors.class);
        });
    }

    static ArchCondition<JavaClass> readTheEnvironment() {
        return call(
                "read system properties or the environment past MicroProfile Config",
                call -> call.getTargetOwner().isEquivalentTo(System.class)
                        && Set.of("getProperty", "getenv", "getProperties")
                                .contains(call.getTarget().getName()));
    }

    static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return condition(
                "live in a package whose package-info.java has @NullMarked",
                type -> type.getPackage().isAnnotatedWith(NullMarked.class));
    }

    static ArchCondition<JavaClass> notBeNamedLike(String ending) {
        var avoided = Pattern.compile(".*" + ending + "|Abstract[A-Z].*");
        return condition(
                "be named by the domain, not " + ending,
                type -> !avoided.matcher(type.getSimpleName()).matches());
    }

    private static <T extends CanBeAnnotated> ArchCondition<T> condition(String text, Predicate<T> holds) {
        return new ArchCondition<>(text) {
            @Override
            public void check(T subject, ConditionEvents events) {
                if (!holds.test(subject)) {
                    var name = switch (subject) {
                        case JavaClass type -> type.getFullName();
                        case JavaMember member -> member.getFullName();
                        default -> subject.toString();
                    };
                    events.add(SimpleConditionEvent.violated(subject, name + " does not " + text));
                }
            }
        };
    }

    /** For {@code noClasses().should(...)}: a call that fits is what the rule forbids. */
    private static ArchCondition<JavaClass> call(String text, Predicate<JavaCall<?>> forbidden) {
        return new ArchCondition<>(text) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream.concat(type.getMethodCallsFromSelf().stream(), type.getConstructorCallsFromSelf().stream())
                        .filter(forbidden)
                        .forEach(call -> events.add(SimpleConditionEvent.satisfied(type, call.getDescription())));
            }
        };
    }
}
