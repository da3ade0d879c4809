-- Days that differ from the week's pattern (Saturday and Sunday off). An administrator edits the rows; the application reads them at each use.
-- announced = false: computed from the lunar calendar and the Labour Code's rules, to be replaced when the Government announces the year.
create table thidua.calendar_day (
    day       date primary key,
    kind      text    not null check (kind in ('HOLIDAY', 'SUBSTITUTE_HOLIDAY', 'SWAPPED_DAY_OFF', 'SWAPPED_WORKDAY')),
    name      text    not null,
    announced boolean not null
);

insert into thidua.calendar_day (day, kind, name, announced)
select d::date, kind, name, announced
from (values
    ('2023-01-01', '2023-01-01', 'HOLIDAY', 'Tết Dương lịch', true),
    ('2023-01-02', '2023-01-02', 'SUBSTITUTE_HOLIDAY', 'Nghỉ bù Tết Dương lịch', true),
    ('2023-01-20', '2023-01-24', 'HOLIDAY', 'Tết Nguyên đán', true),
    ('2023-01-25', '2023-01-26', 'SUBSTITUTE_HOLIDAY', 'Nghỉ bù Tết Nguyên đán', true),
    ('2023-04-29', '2023-04-29', 'HOLIDAY', 'Giỗ Tổ Hùng Vương', true),
    ('2023-04-30', '2023-04-30', 'HOLIDAY', 'Ngày Giải phóng miền Nam, thống nhất đất nước', true),
    ('2023-05-01', '2023-05-01', 'HOLIDAY', 'Ngày Quốc tế lao động', true),
    ('2023-05-02', '2023-05-03', 'SUBSTITUTE_HOLIDAY', 'Nghỉ bù Giỗ Tổ Hùng Vương và ngày 30/4', true),
    ('2023-09-01', '2023-09-02', 'HOLIDAY', 'Quốc khánh', true),
    ('2023-09-04', '2023-09-04', 'SUBSTITUTE_HOLIDAY', 'Nghỉ bù Quốc khánh', true),

    ('2024-01-01', '2024-01-01', 'HOLIDAY', 'Tết Dương lịch', true),
    ('2024-02-08', '2024-02-12', 'HOLIDAY', 'Tết Nguyên đán', true),
    ('2024-02-13', '2024-02-14', 'SUBSTITUTE_HOLIDAY', 'Nghỉ bù Tết Nguyên đán', true),
    ('2024-04-18', '2024-04-18', 'HOLIDAY', 'Giỗ Tổ Hùng Vương', true),
    ('2024-04-29', '2024-04-29', 'SWAPPED_DAY_OFF', 'Nghỉ hoán đổi, làm bù ngày 04/5/2024', true),
    ('2024-04-30', '2024-04-30', 'HOLIDAY', 'Ngày Giải phóng miền Nam, thống nhất đất nước', true),
    ('2024-05-01', '2024-05-01', 'HOLIDAY', 'Ngày Quốc tế lao động', true),
    ('2024-05-04', '2024-05-04', 'SWAPPED_WORKDAY', 'Làm bù cho ngày 29/4/2024', true),
    ('2024-09-02', '2024-09-03', 'HOLIDAY', 'Quốc khánh', true),

    ('2025-01-01', '2025-01-01', 'HOLIDAY', 'Tết Dương lịch', true),
    ('2025-01-25', '2025-02-02', 'HOLIDAY', 'Tết Nguyên đán', true),
    ('2025-04-07', '2025-04-07', 'HOLIDAY', 'Giỗ Tổ Hùng Vương', true),
    ('2025-04-26', '2025-04-26', 'SWAPPED_WORKDAY', 'Làm bù cho ngày 02/5/2025', true),
    ('2025-04-30', '2025-04-30', 'HOLIDAY', 'Ngày Giải phóng miền Nam, thống nhất đất nước', true),
    ('2025-05-01', '2025-05-01', 'HOLIDAY', 'Ngày Quốc tế lao động', true),
    ('2025-05-02', '2025-05-02', 'SWAPPED_DAY_OFF', 'Nghỉ hoán đổi, làm bù ngày 26/4/2025', true),
    ('2025-09-01', '2025-09-02', 'HOLIDAY', 'Quốc khánh', true),

    ('2026-01-01', '2026-01-01', 'HOLIDAY', 'Tết Dương lịch', true),
    ('2026-01-02', '2026-01-02', 'SWAPPED_DAY_OFF', 'Nghỉ hoán đổi, làm bù ngày 10/01/2026', true),
    ('2026-01-10', '2026-01-10', 'SWAPPED_WORKDAY', 'Làm bù cho ngày 02/01/2026', true),
    ('2026-02-14', '2026-02-22', 'HOLIDAY', 'Tết Nguyên đán', true),
    ('2026-04-26', '2026-04-26', 'HOLIDAY', 'Giỗ Tổ Hùng Vương', true),
    ('2026-04-27', '2026-04-27', 'SUBSTITUTE_HOLIDAY', 'Nghỉ bù Giỗ Tổ Hùng Vương', true),
    ('2026-04-30', '2026-04-30', 'HOLIDAY', 'Ngày Giải phóng miền Nam, thống nhất đất nước', true),
    ('2026-05-01', '2026-05-01', 'HOLIDAY', 'Ngày Quốc tế lao động', true),
    ('2026-08-22', '2026-08-22', 'SWAPPED_WORKDAY', 'Làm bù cho ngày 31/8/2026', true),
    ('2026-08-31', '2026-08-31', 'SWAPPED_DAY_OFF', 'Nghỉ hoán đổi, làm bù ngày 22/8/2026', true),
    ('2026-09-01', '2026-09-02', 'HOLIDAY', 'Quốc khánh', true),
    -- chosen as a day off by resolution 80-NQ/TW; whether the Labour Code names it yet could not be verified
    ('2026-11-24', '2026-11-24', 'HOLIDAY', 'Ngày Văn hóa Việt Nam', false),

    -- Mùng 1 of 2027 is 6 February in UTC+7 (a calendar for China's zone says the 7th); two days before and two after it, as in 2023 and 2024
    ('2027-01-01', '2027-01-01', 'HOLIDAY', 'Tết Dương lịch', false),
    ('2027-02-04', '2027-02-08', 'HOLIDAY', 'Tết Nguyên đán', false),
    ('2027-02-09', '2027-02-10', 'SUBSTITUTE_HOLIDAY', 'Nghỉ bù Tết Nguyên đán', false),
    ('2027-04-16', '2027-04-16', 'HOLIDAY', 'Giỗ Tổ Hùng Vương', false),
    ('2027-04-30', '2027-04-30', 'HOLIDAY', 'Ngày Giải phóng miền Nam, thống nhất đất nước', false),
    ('2027-05-01', '2027-05-01', 'HOLIDAY', 'Ngày Quốc tế lao động', false),
    ('2027-05-03', '2027-05-03', 'SUBSTITUTE_HOLIDAY', 'Nghỉ bù Ngày Quốc tế lao động', false),
    ('2027-09-02', '2027-09-03', 'HOLIDAY', 'Quốc khánh', false),
    ('2027-11-24', '2027-11-24', 'HOLIDAY', 'Ngày Văn hóa Việt Nam', false)
) as season (first_day, last_day, kind, name, announced)
cross join lateral generate_series(first_day::date, last_day::date, interval '1 day') as d;
