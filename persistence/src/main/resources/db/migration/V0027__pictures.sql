-- What a person looks like, cut square and encoded anew in two sizes. The account knows the picture by a
-- random name, which makes its address unguessable and new with every picture.
alter table account add column picture text check (picture ~ '^[A-Za-z0-9_-]{43}$');

create table account_picture (
    id    uuid  primary key references account on delete cascade,
    small bytea not null,
    large bytea not null
);
