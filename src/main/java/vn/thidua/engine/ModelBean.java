package vn.thidua.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/** A bean that a model may name in an expression. No other bean of the application can be reached from one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Component
public @interface ModelBean {

    /** The name in the model, e.g. {@code issuePlanDelegate}. */
    @AliasFor(annotation = Component.class)
    String value();
}
