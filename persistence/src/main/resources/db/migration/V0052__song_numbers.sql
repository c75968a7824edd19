-- A playlist from elsewhere names its songs by the numbers that everybody knows them by.
create index song_of_recording on song (musicbrainz_id) where musicbrainz_id is not null;
create index song_of_isrc on song (isrc) where isrc is not null;
