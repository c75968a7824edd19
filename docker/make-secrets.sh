#!/usr/bin/env bash
# Makes the secrets of an installation, each in a file named as its configuration key; keeps those that are there.
#   docker/make-secrets.sh [DIRECTORY]          (default: docker/secrets, which git ignores)
set -euo pipefail

directory=${1:-$(dirname "${BASH_SOURCE[0]}")/secrets}
mkdir -p "$directory"
chmod 700 "$directory"      # whoever may enter may read the files: the containers' users differ from yours

make() {
  local file=$directory/$1
  shift
  if [ ! -s "$file" ]; then
    "$@" >"$file.part"
    chmod 444 "$file.part"
    mv "$file.part" "$file"
    echo "made $file"
  fi
}

word() { openssl rand -hex 24 | tr -d '\n'; }

make postgres.password word
make hathor.db.password word
make hathor.accounts.initial-admin-password word
make hathor.accounts.secret word
