# A PostgreSQL server for one test run: own data folder, random port, gone afterwards. Sourced after lib.sh.
# shellcheck shell=bash

postgres_url=
postgres_dir=

# PostgreSQL refuses to run as root; Debian's package brings the user postgres.
as_postgres() {
    if [ "$(id -u)" -eq 0 ]; then
        (cd "$postgres_dir" && exec runuser -u postgres -- "$@")
    else
        "$@"
    fi
}

# start_postgres: sets postgres_url.
start_postgres() {
    local bin port attempt options
    bin=$(find /usr/lib/postgresql -mindepth 2 -maxdepth 2 -name bin 2>/dev/null | sort -V | tail -n 1)
    [ -n "$bin" ] || fail "PostgreSQL's programs are not under /usr/lib/postgresql: apt-get install postgresql"
    postgres_dir=$(mktemp -d -t yizhan-postgres.XXXXXX)
    [ "$(id -u)" -ne 0 ] || chown postgres: "$postgres_dir"
    as_postgres "$bin/initdb" -D "$postgres_dir/data" -A trust -U yizhan -E UTF8 --locale=C.UTF-8 --no-sync \
        >"$postgres_dir.log" 2>&1 || fail "initdb failed: see $postgres_dir.log"
    for attempt in 1 2 3 4 5; do
        port=$(free_port)
        options="-k $postgres_dir -p $port -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=200"
        if as_postgres "$bin/pg_ctl" -D "$postgres_dir/data" -l "$postgres_dir/server.log" -w -t 60 -o "$options" \
            start >>"$postgres_dir.log" 2>&1; then
            postgres_url=postgresql://yizhan@127.0.0.1:$port/postgres
            return 0
        fi
        say "PostgreSQL did not start on port $port (attempt $attempt)"
    done
    fail "PostgreSQL does not start: see $postgres_dir/server.log"
}

# stop_postgres: ends the server by its process id and removes its folder.
stop_postgres() {
    local pid
    trap '' INT TERM # tidying up is not cut short
    [ -n "$postgres_dir" ] || return 0
    if [ -e "$postgres_dir/data/postmaster.pid" ]; then
        pid=$(head -n 1 "$postgres_dir/data/postmaster.pid")
        kill -QUIT "$pid" 2>/dev/null || true
        while [ -e "/proc/$pid" ]; do sleep 0.1; done
    fi
    [ -z "$postgres_url" ] || rm -rf "$postgres_dir" "$postgres_dir.log"
}
