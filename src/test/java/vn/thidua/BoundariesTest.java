package vn.thidua;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import vn.thidua.engine.ModelBean;

/** Where things may stand. Each rule was seen failing once. */
class BoundariesTest {

    private static final JavaClasses PRODUCT =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("vn.thidua");

    @Test
    void modules_use_each_other_by_their_api_and_without_cycles() {
        ApplicationModules.of(ThiDuaApplication.class).verify();
    }

    @Test
    void only_process_packages_the_engine_and_security_know_the_engine() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..process..", "vn.thidua.engine..", "vn.thidua.security..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(PRODUCT);
    }

    @Test
    void only_the_engine_module_knows_the_inside_of_the_engine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("vn.thidua.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda.bpm.engine.impl..")
                .check(PRODUCT);
    }

    @Test
    void the_domain_knows_neither_spring_nor_the_engine() {
        noClasses()
                .that()
                .resideInAnyPackage("..domain..", "vn.thidua.attachment.inspection..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.camunda..")
                .check(PRODUCT);
    }

    /** A bean whose methods a model calls has to be public: the engine's expressions see methods of public classes only. */
    @Test
    void delegates_and_contracts_are_closed_to_other_packages() {
        classes()
                .that()
                .resideInAPackage("..process..")
                .and()
                .areTopLevelClasses()
                .and()
                .areNotAnnotatedWith(ModelBean.class)
                .should()
                .notHaveModifier(JavaModifier.PUBLIC)
                .because("only Spring and the engine call them")
                .check(PRODUCT);
    }
}
