package vn.thidua.document.domain;

import java.time.LocalDate;
import java.util.Map;

/**
 * What a document is to say.
 *
 * @param number as on paper, null: not numbered yet @param date null: not dated yet @param name as a person reads it, without extension
 * @param title of the file's description
 */
public record Filled(long planId, String number, LocalDate date, String name, String title, Map<String, Object> values) {}
