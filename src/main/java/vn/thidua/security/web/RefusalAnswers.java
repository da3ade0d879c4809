package vn.thidua.security.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import vn.thidua.engine.RefusalWording;
import vn.thidua.refusal.Refusal;
import vn.thidua.security.SecurityWording;

/** What the product's own interfaces answer to whom they refuse something: a sentence, the field, and nothing of their insides. */
@RestControllerAdvice(annotations = RestController.class)
class RefusalAnswers {

    private final RefusalWording wording;

    RefusalAnswers(RefusalWording wording) {
        this.wording = wording;
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(Refusal refusal) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("code", refusal.code());
        answer.put("message", wording.text(refusal, null));
        answer.put("field", refusal.field());
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_ENTITY).body(answer);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> tooLarge(MaxUploadSizeExceededException tooLarge) {
        return answer(HttpStatus.PAYLOAD_TOO_LARGE, "security.fileTooLarge");
    }

    /** The connection broke off, or what came is no form. */
    @ExceptionHandler
    ResponseEntity<Map<String, Object>> brokenOff(MultipartException broken) {
        return answer(HttpStatus.BAD_REQUEST, "security.fileBrokenOff");
    }

    /** Something that the question needs is left out of it, or is not what it should be. */
    @ExceptionHandler({
        HttpMessageNotReadableException.class,
        MethodArgumentTypeMismatchException.class,
        MissingServletRequestParameterException.class,
        MissingServletRequestPartException.class
    })
    ResponseEntity<Map<String, Object>> unclear() {
        return answer(HttpStatus.BAD_REQUEST, "security.requestUnclear");
    }

    private static ResponseEntity<Map<String, Object>> answer(HttpStatus status, String code) {
        return ResponseEntity.status(status).body(Map.of("code", code, "message", SecurityWording.text(code)));
    }
}
