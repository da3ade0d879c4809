package vn.thidua.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class RequestPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a;b=c/d",
                "/a//b",
                "/a/./b",
                "/a/../b",
                "/a/%2e%2E/b",
                "/a/%2fb",
                "/a/%5cb",
                "/a/%3bb",
                "/a/%00",
                "/a/%0a",
                "/a/%25%32%65",
                "/a/%",
                "/a/%zz",
                "/a/%c0%ae",
                "/a\\b",
                "a",
            })
    void refuses_what_could_be_read_in_two_ways(String uri) {
        assertThat(RequestPath.of(request(uri, uri))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/engine-rest/process-definition/plan%3A1%3Aab/xml,/engine-rest/process-definition/plan:1:ab/xml",
        "/camunda/api/engine/engine/,/camunda/api/engine/engine",
        "/%e1%ba%a5n,/ấn",
        "/,/",
    })
    void reads_what_clients_send(String uri, String expected) {
        String mapped = expected.equals("/camunda/api/engine/engine") ? expected + "/" : expected;
        assertThat(RequestPath.of(request(uri, mapped))).contains(new RequestPath(expected));
    }

    @Test
    void refuses_where_the_container_read_something_else() {
        assertThat(RequestPath.of(request("/camunda/x", "/engine-rest/x"))).isEmpty();
    }

    private static MockHttpServletRequest request(String uri, String mapped) {
        var request = new MockHttpServletRequest("GET", uri);
        request.setServletPath(mapped);
        return request;
    }
}
