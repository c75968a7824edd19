-- What people say of songs by hand: it wins over the tags of the files, and can be taken back.
alter table song add column edits jsonb not null default '{}';

create table song_edit (
    id        uuid        primary key,
    edited_by uuid        references account on delete set null,
    edited_at timestamptz not null,
    undone_at timestamptz,
    songs     integer     not null check (songs > 0),
    changes   jsonb       not null
);

create index song_edit_newest on song_edit (edited_at desc, id desc);
create index song_edit_person on song_edit (edited_by);

create table song_edit_before (
    edit_id uuid  not null references song_edit on delete cascade,
    song_id uuid  not null references song on delete cascade,
    before  jsonb not null,
    primary key (edit_id, song_id)
);

create index song_edit_before_song on song_edit_before (song_id);
