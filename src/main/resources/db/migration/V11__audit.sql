-- What verification computes old bookings and documents anew by; rows are only added.

-- The files of programmes under which something was booked, by the hash of their bytes.
create table programme_version (
  programme varchar(200) not null,
  version varchar(64) not null,
  text text not null,
  primary key (programme, version)
);

-- Which versions of all programmes held together; version is that of booking_step.terms.
create table terms_version (
  version varchar(64) not null,
  programme varchar(200) not null,
  programme_version varchar(64) not null,
  primary key (version, programme),
  foreign key (programme, programme_version) references programme_version (programme, version)
);

-- The seller, as JSON, and the files of VAT rates and exceptions by which documents were issued; version is that of billing_run.basis.
create table billing_basis (
  version varchar(64) not null primary key,
  seller text not null,
  vat_rates text not null,
  vat_exceptions text not null
);
