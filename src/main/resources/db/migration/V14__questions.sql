-- What questions about licences are answered from besides the register; rows are only added.

-- Which accounts ever ordered, rented or linked a product.
create table product_holder (
  sku varchar(200) not null,
  account varchar(200) not null,
  primary key (sku, account)
);

create index quarantine_by_code on quarantine (code, id);
