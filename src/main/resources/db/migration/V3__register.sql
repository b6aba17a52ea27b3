-- The licence register: what is known before an event. Columns are named like the fields of the licence model; where a
-- field may be absent inside a key, '' or 0 stands for absent.

-- Prices and values are kept by the booking step that made them known, so that it can be told what was known when; of several
-- rows that differ only in it the latest counts.
create table price (
  sku varchar(200) not null,
  programme varchar(200) not null,
  offering varchar(20) not null,
  currency varchar(3) not null,
  level varchar(200) not null,
  years int not null,
  min_quantity int not null,
  date date not null,
  step bigint not null,
  unit_price numeric(30, 12) not null,
  primary key (sku, programme, offering, currency, level, years, min_quantity, date, step)
);

create table product_value (
  sku varchar(200) not null,
  measure varchar(20) not null,
  date date not null,
  step bigint not null,
  amount numeric(30, 12) not null,
  primary key (sku, measure, date, step)
);

create table agreement (
  agreement varchar(200) not null primary key,
  date date not null,
  programme varchar(200) not null,
  account varchar(200) not null,
  end_customer varchar(200),
  signed date
);

create index agreement_by_customer on agreement (account, end_customer);

-- Agreements with a price level for each product pool. next_review is empty where no review is left.
create table level_agreement (
  agreement varchar(200) not null primary key,
  programme varchar(200) not null,
  account varchar(200) not null,
  region varchar(10),
  opened date not null,
  last_day date not null,
  reviews_held int not null,
  next_review date
);

create index level_agreement_by_review on level_agreement (next_review, agreement);
create index level_agreement_by_end on level_agreement (programme, last_day);

create table pool_level (
  agreement varchar(200) not null references level_agreement (agreement),
  pool varchar(20) not null,
  level varchar(200) not null,
  since date not null,
  basis numeric(40, 18) not null,
  points numeric(40, 18) not null,
  primary key (agreement, pool)
);

-- Every level that was set or confirmed, in the order of booking; rows are only added. event_id is the event that set it;
-- a review has none. terms as in charge.
create table level_set (
  id bigint not null primary key,
  event_id bigint,
  agreement varchar(200) not null,
  pool varchar(20) not null,
  level varchar(200) not null,
  from_date date not null,
  reason varchar(20) not null,
  booked_on date not null,
  terms varchar(64) not null,
  explanation text not null,
  step bigint not null
);

create index level_set_by_agreement on level_set (agreement, pool, id);

create table licence (
  licence varchar(620) not null primary key,
  account varchar(200) not null,
  end_customer varchar(200) not null,
  programme varchar(200) not null,
  sku varchar(200) not null,
  edition varchar(200),
  units int not null,
  counts_for_volume boolean not null,
  last_day date,
  coverage_kind varchar(20),
  coverage_from date,
  coverage_to date
);

-- Units that count for a volume discount, summed up by their last day (9999-12-31 = without end), so that a group's
-- count never reads its licences. Kept in the transaction that changes a licence.
create table licence_units (
  account varchar(200) not null,
  end_customer varchar(200) not null,
  programme varchar(200) not null,
  last_day date not null,
  units bigint not null,
  primary key (account, end_customer, programme, last_day)
);

create table rental (
  licence varchar(620) not null,
  activated date not null,
  account varchar(200) not null,
  end_customer varchar(200) not null,
  programme varchar(200) not null,
  sku varchar(200) not null,
  quantity int not null,
  ended date,
  months varchar(40) not null,
  min_days int not null,
  months_raised int not null,
  next_due date,
  primary key (licence, activated)
);

create index rental_by_next_due on rental (next_due, licence, activated);

-- By which account and product a rental is found: an index of the rentals would be written anew with every month.
create table rented_product (
  account varchar(200) not null,
  sku varchar(200) not null,
  programme varchar(200) not null,
  licence varchar(620) not null,
  activated date not null,
  primary key (account, sku, programme, licence, activated)
);

-- By how much the number of a provider's active rentals under a programme changes on a day; the sum up to a day is the number of that
-- day, so that a tier never reads the rentals. Kept in the transaction that changes a rental.
create table rental_units (
  account varchar(200) not null,
  programme varchar(200) not null,
  day date not null,
  units bigint not null,
  primary key (account, programme, day)
);

create table ssa_position (
  licence varchar(620) not null primary key,
  account varchar(200) not null,
  programme varchar(200) not null,
  sku varchar(200) not null,
  quantity int not null,
  project varchar(200) not null,
  place varchar(10) not null,
  linked date not null,
  coverage_kind varchar(20),
  coverage_from date,
  coverage_to date
);

create index ssa_position_by_project on ssa_position (project);
create index ssa_position_by_sku on ssa_position (sku);
create index ssa_position_by_end on ssa_position (coverage_to, place);

create table ssa_booking (
  licence varchar(620) not null references ssa_position (licence),
  number int not null,
  -- the event that booked it, empty where the clock did; positions with the same one were booked together
  event_id bigint,
  booked_on date not null,
  from_date date not null,
  to_date date not null,
  gap_days int not null,
  annual_value bigint not null,
  -- annual values from the day on which each holds, as 2014-01-01=10;2015-01-01=12, where days have their own
  other_values text,
  credits bigint not null,
  is_ended boolean not null,
  primary key (licence, number)
);

create table enrolment (
  project varchar(200) not null primary key,
  is_on boolean not null
);

-- bookings counts those of its ledger.
create table balance (
  account varchar(200) not null,
  programme varchar(200) not null,
  credits bigint not null,
  bookings bigint default 0 not null,
  primary key (account, programme)
);

-- What was given back of an order line. Part n of a line is its nth charge that is not a return; a line of which
-- nothing was returned has no row.
create table returned_part (
  order_no varchar(200) not null,
  order_line varchar(200) not null,
  account varchar(200) not null,
  part int not null,
  returned_units int not null,
  returned_amount numeric(30, 3) not null,
  primary key (order_no, order_line, account, part)
);

-- The points with which each unit of an order line counts for its agreement; a line without points has no row.
create table line_points (
  order_no varchar(200) not null,
  order_line varchar(200) not null,
  account varchar(200) not null,
  agreement varchar(200) not null,
  pool varchar(20) not null,
  points_each numeric(40, 18) not null,
  primary key (order_no, order_line, account)
);

-- What was booked together, in the order in which it happened: a chunk of events (book), what the close of a day raised
-- (close), the level reviews held up to a day (review), or what a close put right after late events (correct). terms is the
-- version of all programmes by which it was decided, opening the day from which on was invoiced then, empty for all days. Rows
-- are only added.
create table booking_step (
  id bigint not null primary key,
  kind varchar(10) not null,
  day date not null,
  business_day date not null,
  terms varchar(64) not null,
  opening date
);

create index booking_step_by_business_day on booking_step (business_day);
create index booking_step_by_day on booking_step (kind, day, id);

-- Every event that was booked, by the SHA-256 of its identity: the last fence against booking one twice. matter is what
-- the event is about, one letter for its kind before its name (a:account, s:product, p:project, g:agreement, v:charge of a vendor).
create table event_identity (
  identity_hash char(64) not null primary key,
  event_id bigint not null,
  step bigint not null,
  matter varchar(202) not null
);

create index event_identity_by_matter on event_identity (matter, step);

-- Matters whose events build on one another, each pair both ways.
create table coupled_matter (
  matter varchar(202) not null,
  other varchar(202) not null,
  primary key (matter, other)
);

-- Where a file is taken back: its events, the matters that are booked again, the steps that booked something of them, and
-- the charges and levels that must come out the same. Empty outside the transaction of a back-out.
create table rebook_taken (
  step bigint not null,
  event_id bigint not null,
  primary key (step, event_id)
);

create table rebook_matter (
  matter varchar(202) not null primary key
);

create table rebook_step (
  step bigint not null,
  matter varchar(202) not null,
  primary key (step, matter)
);

create table rebook_charge (
  step bigint not null,
  account varchar(200) not null,
  primary key (step, account)
);

create table rebook_level (
  step bigint not null,
  id bigint not null,
  primary key (step, id)
);

-- Refusals that leave no event behind: raised by the clock, or beside an event that was booked itself.
create table rejection (
  id bigint generated by default as identity (start with 1) primary key,
  rejected_on date not null,
  event_id bigint,
  code varchar(40) not null,
  rule varchar(40) not null,
  message text not null
);
