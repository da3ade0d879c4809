package vn.thidua.journey;

import org.camunda.community.process_test_coverage.spring_test.common.ProcessEngineCoverageProperties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The gate of a {@link PathTest}: no node and no flow of the processes that it walks is left out. */
@TestConfiguration(proxyBeanMethods = false)
class PathGate {

    @Bean
    @Primary
    ProcessEngineCoverageProperties everyNodeAndFlow(@Value("${thidua.test.walked}") String[] walked) {
        return ProcessEngineCoverageProperties.Companion.builder()
                .withDetailedCoverageLogging()
                .excludeProcessDefinitionKeys(Models.allBut(walked))
                .assertClassCoverageAtLeast(1.0)
                .build();
    }
}
