-- Late arrivals (K-05): what was booked for a day after later days had been booked, until a close has put right what depends on it.

create table late_event (
  event_id bigint not null primary key,
  event_date date not null,
  matter varchar(202) not null
);

create index late_event_by_date on late_event (event_date, event_id);
create index late_event_by_matter on late_event (matter);

-- A rental that began or ended late: from day on its provider's tier counted that many units more (less) than when the months were charged.
create table late_rental (
  event_id bigint not null primary key,
  event_date date not null,
  account varchar(200) not null,
  programme varchar(200) not null,
  licence varchar(620) not null,
  activated date not null,
  is_end boolean not null,
  day date not null,
  units bigint not null
);

create index late_rental_by_date on late_rental (event_date, account, programme);

-- The charges that correct others. corrects is empty where there was no charge and there should have been one.
create table charge_correction (
  charge_id bigint not null primary key references charge (id),
  corrects bigint references charge (id),
  account varchar(200) not null,
  is_rental boolean not null
);

create index charge_correction_by_corrected on charge_correction (corrects);
create index charge_correction_by_account on charge_correction (account, is_rental, charge_id);

-- Where the charges of a provider's months that begin on a day are found: by the step that booked them, which charged rentals
-- in the order of their licences.
create table rental_page (
  account varchar(200) not null,
  first_day date not null,
  step bigint not null,
  first_licence varchar(620) not null,
  last_licence varchar(620) not null,
  primary key (account, first_day, step)
);
