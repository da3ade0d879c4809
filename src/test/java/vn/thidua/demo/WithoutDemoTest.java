package vn.thidua.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.thidua.ApplicationTest;
import vn.thidua.security.InitialPasswords;

@ApplicationTest
class WithoutDemoTest {

    @Autowired
    private WebApplicationContext context;

    @Test
    void nothing_of_the_demo_is_there() {
        assertThat(Arrays.stream(context.getBeanDefinitionNames())
                        .map(context::getType)
                        .filter(type -> type != null && type.getPackageName().startsWith("vn.thidua.demo")))
                .isEmpty();
        assertThat(context.getBeansOfType(InitialPasswords.class)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/demo", "/demo/demo.css", "/demo/mails/20230622-080000_a@b.vn_0123456789abcdef", "/demo/clock"})
    void its_pages_do_not_exist(String path) throws Exception {
        MockMvc web = MockMvcBuilders.webAppContextSetup(context).build();
        web.perform(get(path)).andExpect(status().isNotFound());
    }

    @Test
    void nobody_can_move_the_clock() throws Exception {
        MockMvc web = MockMvcBuilders.webAppContextSetup(context).build();
        web.perform(post("/demo/clock").param("days", "1"))
                .andExpect(result -> assertThat(result.getResponse().getStatus()).isIn(404, 405));
    }
}
