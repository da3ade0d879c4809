package vn.thidua.reminder.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Puts a letter into words. It has its own engine, so that a letter can never be served as a page and a page never sent as a letter.
 */
@Component
class LetterRenderer {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    /** Line breaks would start a header of their own; the rest is invisible and has no place in a subject. */
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");

    private static final int LONGEST_SUBJECT = 200;

    private final TemplateEngine templates = engine();
    private final MessageSource messages;

    LetterRenderer(MessageSource messages) {
        this.messages = messages;
    }

    private static TemplateEngine engine() {
        var engine = new SpringTemplateEngine();
        engine.setEnableSpringELCompiler(true);
        engine.addTemplateResolver(resolver("*.html", TemplateMode.HTML));
        engine.addTemplateResolver(resolver("*.txt", TemplateMode.TEXT));
        return engine;
    }

    private static ClassLoaderTemplateResolver resolver(String names, TemplateMode mode) {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("mail/");
        resolver.setResolvablePatterns(Set.of(names));
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }

    /** @param model as in {@link vn.thidua.reminder.Post#send} */
    Rendered render(String template, Map<String, Object> model) {
        var context = new Context(VIETNAMESE, new HashMap<>(model));
        return new Rendered(
                subject(template, model),
                templates.process(template + ".html", context),
                templates.process(template + ".txt", context).strip() + "\n",
                model.get("calendar") instanceof String calendar ? calendar : null,
                model.get("planKey") instanceof String key ? key : null);
    }

    private String subject(String template, Map<String, Object> model) {
        Object[] arguments = model.get("subject") instanceof List<?> list ? list.toArray() : new Object[0];
        String subject = oneLine(messages.getMessage("mail." + template + ".subject", arguments, VIETNAMESE));
        return subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT - 1).strip() + "…";
    }

    static String oneLine(String text) {
        return CONTROLS.matcher(text).replaceAll(" ").strip();
    }
}
