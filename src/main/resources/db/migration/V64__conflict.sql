-- Who stands in where TCCB or the director would judge themselves.
alter table thidua.person_role drop constraint person_role_role_check;
alter table thidua.person_role add constraint person_role_role_check
    check (role in ('TCCB_OFFICER', 'TCCB_HEAD', 'DIRECTOR', 'CLERK', 'DEPUTY_DIRECTOR', 'SUBSTITUTE_OFFICER', 'SUBSTITUTE_HEAD',
                    'UNIT_OFFICER', 'UNIT_HEAD', 'ADMINISTRATOR'));
