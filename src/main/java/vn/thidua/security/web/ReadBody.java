package vn.thidua.security.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A request whose body has been read, looked at, and can be read again. */
final class ReadBody extends HttpServletRequestWrapper {

    private final byte[] body;
    private String query;

    private ReadBody(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
        this.query = request.getQueryString();
    }

    /** @return empty where the body is longer than {@code most} bytes */
    static Optional<ReadBody> of(HttpServletRequest request, int most) throws IOException {
        if (request.getContentLengthLong() > most) {
            return Optional.empty();
        }
        byte[] body = request.getInputStream().readNBytes(most + 1);
        return body.length > most ? Optional.empty() : Optional.of(new ReadBody(request, body));
    }

    /** Adds a parameter that the client left out. */
    void ask(String parameter, int value) {
        query = (query == null || query.isEmpty() ? "" : query + "&") + parameter + "=" + value;
    }

    @Override
    public String getQueryString() {
        return query;
    }

    byte[] bytes() {
        return body;
    }

    @Override
    public ServletInputStream getInputStream() {
        var in = new ByteArrayInputStream(body);
        return new ServletInputStream() {
            @Override
            public int read() {
                return in.read();
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                return in.read(target, offset, length);
            }

            @Override
            public boolean isFinished() {
                return in.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new IllegalStateException("the body is there already");
            }
        };
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
}
