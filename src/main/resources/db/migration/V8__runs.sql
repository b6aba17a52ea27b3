-- VAT of issued documents and what credit notes took of it.

-- One row per document, category and rate (BG-23), as printed. credited_base and credited_tax are what credit notes gave
-- back of an invoice so far: whatever the split, the last one gives back exactly what is left.
create table invoice_vat (
  invoice varchar(20) not null references invoice (number),
  vat_category varchar(2) not null,
  vat_rate numeric(5, 2) not null,
  exemption_code varchar(40) not null,
  exemption_reason varchar(1000) not null,
  base numeric(30, 3) not null,
  tax numeric(30, 3) not null,
  credited_base numeric(30, 3) not null,
  credited_tax numeric(30, 3) not null,
  primary key (invoice, vat_category, vat_rate)
);

-- How a credit note is made up: what it gives back of each invoice that it refers to.
create table credited_vat (
  credit_note varchar(20) not null references invoice (number),
  invoice varchar(20) not null,
  vat_category varchar(2) not null,
  vat_rate numeric(5, 2) not null,
  base numeric(30, 3) not null,
  tax numeric(30, 3) not null,
  primary key (credit_note, invoice, vat_category, vat_rate),
  foreign key (invoice, vat_category, vat_rate) references invoice_vat (invoice, vat_category, vat_rate)
);
