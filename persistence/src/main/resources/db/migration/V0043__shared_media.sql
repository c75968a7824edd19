-- Several songs may share a file: the same recording on two albums, or the rows of a load test. That the bytes are here
-- already is recognised by their hash (media_file.sha256), which stays unique.
alter table song drop constraint song_file_id_key;
create index song_of_file on song (file_id);
