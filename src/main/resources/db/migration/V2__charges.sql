-- Who is invoiced, what is sold, and what is owed. The column names are the field names of the licence model.

create table account (
  account varchar(200) not null primary key,
  date date not null,
  name varchar(200) not null,
  country varchar(2) not null,
  currency varchar(3) not null,
  roles varchar(200),
  segment varchar(20) not null,
  region varchar(10),
  vat_id varchar(200),
  street varchar(200),
  postcode varchar(200),
  city varchar(200),
  email varchar(200),
  invoice_email varchar(200),
  language varchar(200),
  payment_days int not null,
  billing varchar(10) not null,
  credit_terms varchar(10) not null,
  buyer_reference varchar(200),
  company_id varchar(200),
  company_id_scheme varchar(200),
  endpoint varchar(200),
  endpoint_scheme varchar(200)
);

create table product (
  sku varchar(200) not null primary key,
  date date not null,
  vendor varchar(200) not null,
  name varchar(200) not null,
  edition varchar(200),
  pool varchar(20),
  version varchar(200),
  separately_licensed boolean not null,
  training_copies boolean not null
);

-- One row per charge, in the order in which they were booked. billing: open = to be invoiced, drafted = waits for approval, invoiced,
-- spread = paid in instalments, which are invoiced in its place,
-- none = in credits or dated before the opening. event_id is the licence event that caused it, if one did. terms is the version (a hash) of the
-- programme's terms that priced it, '' where the programme is not known, so that it can be computed anew. step is the
-- booking step that booked it. policy says how its account was billed then, and so how the charge is.
create table charge (
  id bigint primary key,
  event_id bigint,
  account varchar(200) not null,
  booked_on date not null,
  charge_date date not null,
  programme varchar(200) not null,
  terms varchar(64) not null,
  sku varchar(200) not null,
  licence varchar(620),
  offering varchar(20) not null,
  quantity int not null,
  unit varchar(3) not null,
  unit_price numeric(30, 12) not null,
  discount numeric(5, 4) not null,
  amount numeric(30, 3) not null,
  from_date date,
  to_date date,
  rule varchar(40) not null,
  explanation text not null,
  order_no varchar(200),
  order_line varchar(200),
  is_return boolean not null,
  billing varchar(10) not null,
  step bigint not null,
  policy varchar(10) not null
);

create index charge_by_state on charge (billing, policy, id);
create index charge_by_account on charge (account, billing, step);
create index charge_by_order on charge (order_no, order_line);

-- The payments of a charge that is paid in instalments. with_order: it was due when its order was booked and is invoiced
-- with it; any other is invoiced on the day it is due. account is that of the charge, so that an index begins with it.
create table instalment (
  charge_id bigint not null references charge (id),
  number int not null,
  number_of int not null,
  account varchar(200) not null,
  due date not null,
  amount numeric(30, 3) not null,
  with_order boolean not null,
  billing varchar(10) not null,
  policy varchar(10) not null,
  primary key (charge_id, number)
);

create index instalment_by_due on instalment (billing, due);
create index instalment_by_account on instalment (account, billing, due);
create index instalment_by_order on instalment (billing, policy, with_order, charge_id);
