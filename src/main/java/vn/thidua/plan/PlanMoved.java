package vn.thidua.plan;

import java.util.List;
import vn.thidua.calendar.Move;

/** Told in the transaction that issues an amendment, when moments of running cases moved by it. @param moves never empty */
public record PlanMoved(long planId, long amendmentId, List<Move> moves) {}
