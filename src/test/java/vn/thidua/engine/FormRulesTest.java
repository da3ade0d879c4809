package vn.thidua.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.refusal.Refusal;

class FormRulesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String FORM =
            """
            {"id":"sample","schemaVersion":16,"components":[
              {"type":"text","text":"Kế hoạch {{planKey}}"},
              {"type":"textfield","key":"name","label":"Tên","validate":{"required":true,"minLength":2,"maxLength":10}},
              {"type":"textfield","key":"number","label":"Số","validate":{"pattern":"^[1-9][0-9]*$"}},
              {"type":"textfield","key":"fixed","label":"Mã","readonly":true},
              {"type":"number","key":"percent","label":"Tỷ lệ","decimalDigits":2,"validate":{"min":0,"max":100}},
              {"type":"datetime","subtype":"date","key":"day","dateLabel":"Ngày"},
              {"type":"checkbox","key":"sure","label":"Xác nhận"},
              {"type":"radio","key":"decision","label":"Quyết định","values":[{"value":"approve"},{"value":"return"}]},
              {"type":"select","key":"person","label":"Người","valuesKey":"people"},
              {"type":"checklist","key":"units","label":"Đơn vị","valuesKey":"allUnits"},
              {"type":"textarea","key":"reason","label":"Lý do","validate":{"required":true},"conditional":{"hide":"=decision != \\"return\\""}},
              {"type":"group","components":[
                {"type":"dynamiclist","path":"rows","label":"Dòng","components":[
                  {"type":"textfield","key":"code","label":"Mã dòng","validate":{"required":true}},
                  {"type":"number","key":"value","label":"Giá trị","validate":{"min":1}}]}]}
            ]}
            """;

    private final FormSchema form =
            FormSchema.read(new ByteArrayInputStream(FORM.getBytes(StandardCharsets.UTF_8)), JSON);

    @Test
    void takes_what_fits_in_nfc_and_without_blanks_around_it() {
        ObjectNode checked = check("{'name':' \u00a0Thu\u0309y ', 'percent':99.99, 'day':'2023-06-22', 'sure':true,"
                + "'decision':'approve','person':'an','units':['A'],'rows':[{'code':'ND1','value':1}]}");

        assertThat(checked.path("name").asText()).isEqualTo("Thủy");
        assertThat(checked.path("percent").decimalValue()).isEqualByComparingTo("99.99");
        assertThat(checked.path("rows").path(0).path("value").intValue()).isEqualTo(1);
        assertThat(checked.path("reason").isNull()).isTrue();
        assertThat(checked.fieldNames()).toIterable().hasSize(form.inputs().size());
    }

    @Test
    void knows_what_the_form_displays_and_takes_options_from() {
        assertThat(form.shown()).containsExactlyInAnyOrder("planKey", "people", "allUnits", "decision");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name':'An','other':1}                      | form.unknownField     | other",
                "{'name':'An','planKey':'KH'}                 | form.unknownField     | planKey",
                "{}                                           | form.required         | name",
                "{'name':'  '}                                | form.required         | name",
                "{'name':'\u00a0'}                            | form.required         | name",
                "{'name':'A'}                                 | form.tooShort         | name",
                "{'name':'01234567890'}                       | form.tooLong          | name",
                "{'name':'An\\u0000h'}                        | form.controlCharacter | name",
                "{'name':5}                                   | form.wrongType.TEXT   | name",
                "{'name':'An','number':'0'}                   | form.pattern          | number",
                "{'name':'An','fixed':'other'}                | form.readonly         | fixed",
                "{'name':'An','percent':'99,5'}               | form.wrongType.NUMBER | percent",
                "{'name':'An','percent':-0.01}                | form.tooSmall         | percent",
                "{'name':'An','percent':100.01}               | form.tooLarge         | percent",
                "{'name':'An','percent':99.999}               | form.decimals         | percent",
                "{'name':'An','percent':1e300}                | form.tooLarge         | percent",
                "{'name':'An','day':'2023-02-29'}             | form.date             | day",
                "{'name':'An','day':'22/06/2023'}             | form.date             | day",
                "{'name':'An','day':'0023-06-22'}             | form.date             | day",
                "{'name':'An','day':20230622}                 | form.wrongType.DATE   | day",
                "{'name':'An','sure':'true'}                  | form.wrongType.BOOLEAN| sure",
                "{'name':'An','decision':'APPROVE'}           | form.notAnOption      | decision",
                "{'name':'An','person':'khong-co'}            | form.notAnOption      | person",
                "{'name':'An','units':['A','Z']}              | form.notAnOption      | units",
                "{'name':'An','units':'A'}                    | form.wrongType.CHOICES| units",
                "{'name':'An','rows':{}}                      | form.wrongType.ROWS   | rows",
                "{'name':'An','rows':[1]}                     | form.wrongType.ROWS   | rows",
                "{'name':'An','rows':[{'value':1}]}           | form.required         | code",
                "{'name':'An','rows':[{'code':'x','more':1}]} | form.unknownField     | rows",
                "{'name':'An','rows':[{'code':'x','value':0}]}| form.tooSmall         | value",
            })
    void refuses_what_breaks_a_rule_and_names_the_field(String submitted, String code, String field) {
        assertThatThrownBy(() -> check(submitted))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(code);
                    assertThat(refusal.field()).isEqualTo(field);
                });
    }

    private ObjectNode check(String submitted) {
        try {
            Map<String, JsonNode> values = new LinkedHashMap<>();
            JSON.readTree(submitted.replace('\'', '"')).fields().forEachRemaining(e -> values.put(e.getKey(), e.getValue()));
            JsonNode current = JSON.readTree(
                    "{\"fixed\":\"KH\",\"people\":[{\"value\":\"an\"}],\"allUnits\":[{\"value\":\"A\"},\"B\"]}");
            return new FormRules(form, name -> current.has(name) ? current.get(name) : NullNode.getInstance())
                    .check(values);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
