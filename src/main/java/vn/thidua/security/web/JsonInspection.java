package vn.thidua.security.web;

import static jakarta.servlet.http.HttpServletResponse.SC_BAD_REQUEST;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import vn.thidua.security.SecurityProperties.Request;

/** Reads a JSON body once, before the engine's REST API does, and refuses what must not reach it at any depth. */
final class JsonInspection {

    private final Request limits;
    private final JsonFactory json;

    JsonInspection(Request limits) {
        this.limits = limits;
        // A key given twice could be read one way here and another way behind
        this.json = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.maxDepth())
                        .maxStringLength(limits.maxBytes())
                        .maxNumberLength(100)
                        .build())
                .build();
    }

    /** @throws RequestRefused naming what is wrong */
    void check(byte[] body) {
        try (JsonParser parser = json.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    Names.check(parser.currentName());
                } else if (token == JsonToken.VALUE_STRING) {
                    Names.text(parser.getText());
                } else if (token.isNumeric() && parser.currentName() != null) {
                    Names.page(parser.currentName(), parser.getText(), limits.maxResults());
                }
            }
        } catch (StreamConstraintsException tooMuch) {
            throw new RequestRefused(SC_BAD_REQUEST, "security.tooDeep");
        } catch (IOException notJson) {
            throw new RequestRefused(SC_BAD_REQUEST, "security.notJson");
        }
    }
}
