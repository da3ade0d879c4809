package vn.thidua.organization;

import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the administrator at each start who is missing: found out only by a dossier of TCCB it would be late. */
@Component
class SubstitutesAtStart {

    private static final Logger LOG = LoggerFactory.getLogger(SubstitutesAtStart.class);

    private final Organization organization;

    SubstitutesAtStart(Organization organization) {
        this.organization = organization;
    }

    @EventListener(ApplicationReadyEvent.class)
    void warn() {
        if (!organization.units().isEmpty()) {
            Stream.of(Role.SUBSTITUTE_OFFICER, Role.SUBSTITUTE_HEAD, Role.DEPUTY_DIRECTOR)
                    .filter(role -> organization.holders(role, null).isEmpty())
                    .forEach(role -> LOG.warn(
                            "Nobody with a login holds the role {}: what concerns those who usually judge goes to the next above them. "
                                    + "Give the role to somebody in the organization file.",
                            role));
        }
    }
}
