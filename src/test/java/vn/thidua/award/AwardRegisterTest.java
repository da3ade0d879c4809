package vn.thidua.award;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.nomination.Refusals.refused;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ApplicationTest;
import vn.thidua.award.AwardEntries.Entry;
import vn.thidua.award.AwardEntries.Kind;
import vn.thidua.award.AwardEntries.NewEntry;
import vn.thidua.award.Awards.Authority;
import vn.thidua.award.Awards.Award;
import vn.thidua.award.Awards.NewAward;
import vn.thidua.award.Awards.Revocation;
import vn.thidua.award.Awards.State;
import vn.thidua.nomination.Records;

/** The register and what people enter for it by hand (F62). */
@ApplicationTest
@Transactional
class AwardRegisterTest {

    private static final String HEAD = "truongtccb";

    @Autowired
    private Awards awards;

    @Autowired
    private AwardEntries entries;

    @Autowired
    private Records records;

    @Autowired
    private Clock clock;

    private long planId;
    private LocalDate today;

    @BeforeEach
    void a_plan() {
        planId = records.draft().id();
        today = LocalDate.now(clock);
    }

    @Test
    void keeps_an_award_with_the_names_of_its_time() {
        long id = awards.record(award("CCTL", null).named("Chi cục Thủy lợi và Đê điều").made());
        Award kept = awards.award(id);
        assertThat(kept.holderName()).isEqualTo("Chi cục Thủy lợi và Đê điều");
        assertThat(kept.unitName()).isEqualTo("Chi cục Thủy lợi");
        assertThat(kept.state()).isEqualTo(State.VALID);
        assertThat(kept.revocation()).isNull();
        assertThat(awards.ofHolder("CCTL", null)).contains(kept);
        assertThat(awards.ofHolder("CCTL", "cbCCTL")).doesNotContain(kept);
    }

    @Test
    void the_same_decision_gives_the_same_holder_an_award_once_however_it_is_written() {
        long first = awards.record(award("CCTL", null).number("15/QĐ-UBND").made());
        assertThat(awards.record(award("CCTL", null).number(" 15 / qđ-ubnd").called("Bằng  khen\u00a0mẫu").made())).isEqualTo(first);
        assertThat(awards.record(award("CCTL", null).number("15/QĐ-UBND").called("Cờ mẫu").made())).isNotEqualTo(first);
        assertThat(awards.record(award("CCTL", "cbCCTL").number("15/QĐ-UBND").made())).isNotEqualTo(first);
        long yearBefore = awards.record(award("CCTL", null).number("15/QĐ-UBND").decided(today.minusYears(1)).made());
        assertThat(yearBefore).as("numbers begin anew each year").isNotEqualTo(first);
    }

    @Test
    void a_person_keeps_his_awards_when_he_changes_his_unit() {
        Award elsewhere = awards.award(awards.record(award("CNTY", "cbCCTL").made()));
        assertThat(elsewhere.unitName()).isEqualTo("Chi cục Chăn nuôi và Thú y");
        assertThat(awards.ofHolder("CCTL", "cbCCTL")).contains(elsewhere);
    }

    @Test
    void refuses_holders_whom_the_directory_does_not_know() {
        assertThat(refused("award.unitUnknown", () -> awards.record(award("KHONGCO", null).made())).field()).isEqualTo("unitCode");
        assertThat(refused("award.personUnknown", () -> awards.record(award("CCTL", "khongco").made())).field()).isEqualTo("personId");
        refused("award.holderMissing", () -> awards.record(award("\u00a0", " ").made()));
    }

    @Test
    void refuses_an_award_without_name_number_authority_agency_or_day() {
        assertThat(refused("award.awardNameMissing", () -> enter(award("CCTL", null).called("\u200b"))).field()).isEqualTo("awardName");
        assertThat(refused("award.decisionNumberMissing", () -> enter(award("CCTL", null).number(" "))).field())
                .isEqualTo("decisionNumber");
        assertThat(refused("award.authorityMissing", () -> enter(award("CCTL", null).by(null, "UBND tỉnh"))).field())
                .isEqualTo("authority");
        assertThat(refused("award.agencyMissing", () -> enter(award("CCTL", null).by(Authority.OTHER, null))).field()).isEqualTo("agency");
        refused("award.decisionDateMissing", () -> enter(award("CCTL", null).decided(null)));
        refused("award.textTooLong", () -> enter(award("CCTL", null).called("a".repeat(256))));
        refused("nomination.textUnreadable", () -> enter(award("CCTL", null).called("a\0b")));
        refused("award.kindMissing", () -> entries.enter("tccb1", new NewEntry(planId, null, award("CCTL", null).made(), null)));
    }

    @Test
    void days_of_what_has_happened_lie_behind_us_and_in_order() {
        enter(award("CCTL", null).decided(today).achieved(today, today));
        refused("award.decisionInFuture", () -> enter(award("CCTL", null).decided(today.plusDays(1))));
        refused("award.periodInFuture", () -> enter(award("CCTL", null).achieved(today.minusDays(9), today.plusDays(1))));
        refused("award.periodReversed", () -> enter(award("CCTL", null).achieved(today, today.minusDays(1))));
        assertThat(refused("award.periodIncomplete", () -> enter(award("CCTL", null).achieved(today, null))).field())
                .isEqualTo("achievedTo");
        assertThat(refused("award.periodIncomplete", () -> enter(award("CCTL", null).achieved(null, today))).field())
                .isEqualTo("achievedFrom");
        refused(
                "award.decisionBeforePeriod",
                () -> enter(award("CCTL", null).decided(today.minusDays(10)).achieved(today.minusDays(9), today)));
    }

    @Test
    void an_entry_counts_once_somebody_else_has_confirmed_it() {
        long id = enter(award("CCTL", "truongtccb"));
        assertThat(entries.entry(id).key()).matches("SKT-" + today.getYear() + "-\\d{4}");
        assertThat(awards.ofHolder("CCTL", "truongtccb")).isEmpty();
        refused("award.confirmedByEnterer", () -> entries.confirm(id, "tccb1"));
        refused("award.confirmedByEnterer", () -> entries.refuse(id, "tccb1", "Lý do"));
        refused("award.ownAward", () -> entries.confirm(id, HEAD));
        refused("award.reasonMissing", () -> entries.refuse(id, "giamdoc", " "));
        entries.confirm(id, "giamdoc");
        Entry entry = entries.entry(id);
        assertThat(awards.award(entry.awardId()).holderName()).isEqualTo(entry.award().holderName());
        refused("award.moved", () -> entries.confirm(id, "giamdoc"));
        refused("award.moved", () -> entries.refuse(id, "giamdoc", "Lý do"));
    }

    @Test
    void what_is_refused_never_comes_on_record() {
        long id = enter(award("CCTL", null).number("77/QĐ-X"));
        entries.refuse(id, HEAD, "Không có quyết định này.");
        assertThat(entries.entry(id).reason()).isEqualTo("Không có quyết định này.");
        assertThat(awards.ofHolder("CCTL", null)).noneMatch(award -> award.decisionNumber().equals("77/QĐ-X"));
        enter(award("CCTL", null).number("77/QĐ-X"));
    }

    @Test
    void what_is_on_record_is_not_entered_and_not_confirmed_again() {
        long first = enter(award("CCTL", null));
        long second = enter(award("CCTL", null));
        entries.confirm(first, HEAD);
        assertThat(refused("award.onRecord", () -> enter(award("CCTL", null))).field()).isEqualTo("decisionNumber");
        assertThat(refused("award.onRecord", () -> entries.confirm(second, HEAD)).field()).isEqualTo("decision");
        entries.refuse(second, HEAD, "Đã ghi sổ.");
    }

    @Test
    void a_revocation_names_an_award_on_record_and_keeps_its_decision_and_reason() {
        long awardId = awards.record(award("CCTL", null).decided(today.minusDays(5)).made());
        long id = revoke(award("CCTL", null).called(null).decided(today.minusDays(5)), revocation(today));
        assertThat(awards.award(awardId).state()).isEqualTo(State.VALID);
        entries.confirm(id, HEAD);
        Award revoked = awards.award(awardId);
        assertThat(revoked.state()).isEqualTo(State.REVOKED);
        assertThat(revoked.revocation()).isEqualTo(new Revocation("88/QĐ-UBND", today, "Khai man thành tích."));
        refused("award.alreadyRevoked", () -> revoke(award("CCTL", null).decided(today.minusDays(5)), revocation(today)));
    }

    @Test
    void two_revocations_of_one_award_are_put_in_order() {
        awards.record(award("CCTL", null).made());
        long first = revoke(award("CCTL", null), revocation(today));
        long second = revoke(award("CCTL", null), revocation(today));
        entries.confirm(first, HEAD);
        assertThat(refused("award.alreadyRevoked", () -> entries.confirm(second, HEAD)).field()).isEqualTo("decision");
    }

    @Test
    void refuses_to_revoke_what_is_not_on_record_or_not_named_clearly() {
        refused("award.notOnRecord", () -> revoke(award("CCTL", null), revocation(today)));
        awards.record(award("CCTL", null).made());
        awards.record(award("CCTL", null).called("Cờ mẫu").made());
        refused("award.notOnRecord", () -> revoke(award("CCTL", null).decided(today.minusDays(1)), revocation(today)));
        assertThat(refused("award.severalOnRecord", () -> revoke(award("CCTL", null).called(null), revocation(today))).field())
                .isEqualTo("awardName");
        revoke(award("CCTL", null).called("cờ mẫu"), revocation(today));
    }

    @Test
    void a_revocation_has_a_decision_of_its_own_with_day_and_reason() {
        awards.record(award("CCTL", null).decided(today.minusDays(1)).made());
        Draft named = award("CCTL", null).decided(today.minusDays(1));
        refused("award.revocationNumberMissing", () -> revoke(named, null));
        refused("award.revocationDateMissing", () -> revoke(named, revocation(null)));
        refused("award.revocationInFuture", () -> revoke(named, revocation(today.plusDays(1))));
        refused("award.revocationBeforeDecision", () -> revoke(named, revocation(today.minusDays(2))));
        refused("award.revocationReasonMissing", () -> revoke(named, new Revocation("1/QĐ", today, "\u00a0")));
    }

    private long enter(Draft award) {
        return entries.enter("tccb1", new NewEntry(planId, Kind.ENTRY, award.made(), null));
    }

    private long revoke(Draft award, Revocation revocation) {
        return entries.enter("tccb1", new NewEntry(planId, Kind.REVOCATION, award.made(), revocation));
    }

    private static Revocation revocation(LocalDate on) {
        return new Revocation("88/QĐ-UBND", on, "Khai man thành tích.");
    }

    private Draft award(String unit, String person) {
        return new Draft(
                unit, person, null, "Bằng khen mẫu", Authority.PROVINCE, null, null, "9999/QĐ-UBND", today, "UBND tỉnh");
    }

    /** An award as somebody would write it down, changed in one thing. */
    private record Draft(
            String unit,
            String person,
            String holder,
            String name,
            Authority authority,
            LocalDate from,
            LocalDate to,
            String decision,
            LocalDate date,
            String agency) {

        Draft named(String given) {
            return new Draft(unit, person, given, name, authority, from, to, decision, date, agency);
        }

        Draft called(String given) {
            return new Draft(unit, person, holder, given, authority, from, to, decision, date, agency);
        }

        Draft by(Authority givenAuthority, String givenAgency) {
            return new Draft(unit, person, holder, name, givenAuthority, from, to, decision, date, givenAgency);
        }

        Draft achieved(LocalDate first, LocalDate last) {
            return new Draft(unit, person, holder, name, authority, first, last, decision, date, agency);
        }

        Draft number(String given) {
            return new Draft(unit, person, holder, name, authority, from, to, given, date, agency);
        }

        Draft decided(LocalDate given) {
            return new Draft(unit, person, holder, name, authority, from, to, decision, given, agency);
        }

        NewAward made() {
            return new NewAward(unit, person, holder, name, authority, null, from, to, decision, date, agency, null);
        }
    }
}
