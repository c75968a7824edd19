-- What can be heard in a file, found out once for each. A file that comes in waits for it: that is its entry in the queue.
alter table media_file
    add column analysis          text        not null default 'pending'
               check (analysis in ('pending', 'done', 'failed')),
    add column analysis_first    boolean     not null default false,
    add column analysis_attempts integer     not null default 0,
    add column analysis_lease    timestamptz;

create index media_file_to_analyse on media_file (analysis_first desc, added_at, id) where analysis = 'pending';

-- Other bytes are another sound.
create function media_file_analyse_again() returns trigger language plpgsql as $$
begin
    new.analysis := 'pending';
    new.analysis_attempts := 0;
    new.analysis_lease := null;
    return new;
end
$$;

create trigger media_file_changed before update of sha256 on media_file
    for each row when (old.sha256 is distinct from new.sha256) execute function media_file_analyse_again();

create table song_analysis (
    -- The file's.
    id                  uuid             primary key references media_file on delete cascade,
    analysed_at         timestamptz      not null,
    reason              text             check (length(reason) <= 500),
    duration_ms         bigint,
    loudness            double precision,
    loudness_confidence double precision check (loudness_confidence between 0 and 1),
    peak                double precision,
    silence_start_ms    bigint,
    silence_end_ms      bigint,
    tempo               double precision check (tempo > 0),
    tempo_confidence    double precision check (tempo_confidence between 0 and 1),
    musical_key         text,
    key_confidence      double precision check (key_confidence between 0 and 1),
    energy              double precision check (energy between 0 and 1),
    energy_confidence   double precision check (energy_confidence between 0 and 1),
    waveform            bytea
);

-- Beside the song, so that lists can be narrowed by it.
alter table song
    add column loudness    double precision,
    add column tempo       double precision,
    add column musical_key text,
    add column energy      double precision;

create index song_by_tempo on song (tempo, id) where tempo is not null;
create index song_by_key on song (musical_key, tempo) where musical_key is not null;
