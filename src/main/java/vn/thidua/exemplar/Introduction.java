package vn.thidua.exemplar;

import java.time.LocalDate;
import vn.thidua.exemplar.Exemplar.Kind;

/** What a unit says of an exemplar. @param achievedOn null where the achievement is not of one day */
public record Introduction(Kind kind, String name, String achievements, String evidence, LocalDate achievedOn) {}
