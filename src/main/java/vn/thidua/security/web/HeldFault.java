package vn.thidua.security.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Keeps back what is written after status 500 was set, and lets everything else through as it comes. */
final class HeldFault extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private PrintWriter writer;

    HeldFault(HttpServletResponse response) {
        super(response);
    }

    boolean isFault() {
        return getStatus() == SC_INTERNAL_SERVER_ERROR;
    }

    String text() {
        if (writer != null) {
            writer.flush();
        }
        return held.toString(StandardCharsets.UTF_8);
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return isFault() ? new Keeping(held) : super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (!isFault()) {
            return super.getWriter();
        }
        if (writer == null) {
            writer = new PrintWriter(held, false, StandardCharsets.UTF_8);
        }
        return writer;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!isFault()) {
            super.flushBuffer();
        }
    }

    private static final class Keeping extends ServletOutputStream {

        private final ByteArrayOutputStream held;

        Keeping(ByteArrayOutputStream held) {
            this.held = held;
        }

        @Override
        public void write(int b) {
            held.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            held.write(bytes, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("faults are not written asynchronously");
        }
    }
}
