#!/usr/bin/env bash
# Runs once, when the database is made: Hathor's account owns its database and is no superuser.
set -euo pipefail

psql --no-psqlrc -v ON_ERROR_STOP=1 -v password="$(</run/secrets/hathor.db.password)" \
  --username "$POSTGRES_USER" --dbname postgres <<'SQL'
CREATE ROLE hathor LOGIN PASSWORD :'password';
CREATE DATABASE hathor OWNER hathor;
REVOKE ALL ON DATABASE hathor FROM PUBLIC;
SQL
