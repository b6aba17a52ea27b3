-- The ledger of service credits. An account's credits under a programme are one ledger; its bookings are numbered from 1 in
-- the order of booking, balance.bookings is the last number, and nothing but lots' remaining credits ever changes.

-- One row per booking. kind: bought, returned (sold back, K-57), consumed, refunded (IS-29) or set (K-46). event_id and
-- charge_id say what it is for, where there is an event or a charge: a setting has no charge, what the clock raises no
-- event. licence and last_day are those of the term that was booked, by which a refund finds what it gives back.
-- date is the day it takes effect, booked_on the day in whose books it stands, balance the credits after it.
create table credit_booking (
  account varchar(200) not null,
  programme varchar(200) not null,
  number bigint not null,
  kind varchar(10) not null,
  event_id bigint,
  charge_id bigint,
  licence varchar(620),
  last_day date,
  date date not null,
  booked_on date not null,
  step bigint not null,
  balance bigint not null,
  primary key (account, programme, number)
);

create index credit_booking_by_charge on credit_booking (charge_id);
create index credit_booking_by_event on credit_booking (event_id);
create index credit_booking_by_step on credit_booking (step);
create index credit_booking_by_term on credit_booking (licence, last_day);

-- Both sides of each booking: what it adds to the balance, and the same with the other sign where it comes from (bought,
-- refunded, set) or goes (consumed, returned, set). The entries of a booking sum to zero.
create table credit_entry (
  account varchar(200) not null,
  programme varchar(200) not null,
  number bigint not null,
  side varchar(10) not null,
  credits bigint not null,
  primary key (account, programme, number, side),
  foreign key (account, programme, number) references credit_booking (account, programme, number)
);

-- Credits that came together, under the number of the booking that brought them; order_no and order_line say which order
-- bought them. A lot of 0 credits is what a booking took beyond all lots: its remaining is negative until credits come in.
-- is_open: remaining is not 0.
create table credit_lot (
  account varchar(200) not null,
  programme varchar(200) not null,
  number bigint not null,
  date date not null,
  credits bigint not null,
  remaining bigint not null,
  is_open boolean not null,
  order_no varchar(200),
  order_line varchar(200),
  primary key (account, programme, number)
);

create index credit_lot_by_open on credit_lot (account, programme, is_open);

-- Which booking took how many credits out of which lot, or put them back (negative). paid_for is the booking whose credits
-- they are: the one itself, or the one that a refund gives back.
create table credit_use (
  account varchar(200) not null,
  programme varchar(200) not null,
  number bigint not null,
  place int not null,
  lot bigint not null,
  credits bigint not null,
  paid_for bigint not null,
  primary key (account, programme, number, place),
  foreign key (account, programme, number) references credit_booking (account, programme, number)
);

create index credit_use_by_lot on credit_use (account, programme, lot);
create index credit_use_by_paid on credit_use (account, programme, paid_for);

-- Which order lines belong to an agreement; with their charges they are its history of transactions (MO-26).
create table agreement_line (
  order_no varchar(200) not null,
  order_line varchar(200) not null,
  account varchar(200) not null,
  agreement varchar(200) not null,
  primary key (order_no, order_line, account)
);

create index agreement_line_by_agreement on agreement_line (agreement);

-- By how much rental_units changed in each booking step; rows are only added.
create table rental_units_changed (
  account varchar(200) not null,
  programme varchar(200) not null,
  day date not null,
  step bigint not null,
  units bigint not null,
  primary key (account, programme, day, step)
);
