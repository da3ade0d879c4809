package vn.thidua.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.function.Consumer;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Chapters follow on each other: after one that failed the rest is left out, and its last screen is kept. */
final class OneStory implements BeforeEachCallback, AfterTestExecutionCallback {

    private final Consumer<String> camera;
    private String broken;

    OneStory(Consumer<String> camera) {
        this.camera = camera;
    }

    @Override
    public void beforeEach(ExtensionContext chapter) {
        assumeTrue(broken == null, () -> "left out after " + broken);
    }

    @Override
    public void afterTestExecution(ExtensionContext chapter) {
        if (chapter.getExecutionException().isPresent()) {
            broken = chapter.getRequiredTestMethod().getName();
            camera.accept("hong-" + broken);
        }
    }
}
