package vn.thidua.journey;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.camunda.community.process_test_coverage.spring_test.platform7.ProcessEngineCoverageConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import vn.thidua.ApplicationTest;

/**
 * A test that walks models by their people, in an application of its own. Its properties name the engine, letters only
 * ({@code camunda.bpm.process-engine-name}), and the processes whose every node and flow it walks ({@code thidua.test.walked}).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApplicationTest
@DirtiesContext
@Import({ProcessEngineCoverageConfiguration.class, PathGate.class, Department.class})
@interface PathTest {}
