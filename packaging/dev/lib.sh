# What the development scripts share. Sourced, never run.
# Everything said here goes to standard error: standard output belongs to results.
# shellcheck shell=bash

set -euo pipefail
shopt -s inherit_errexit

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
ui=$root/kiosk-ui
local_dir=$root/.local
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8

say() {
    printf '%s\n' "$*" >&2
}

# fail WHAT-FAILED-AND-WHAT-TO-DO: one line, then the end.
fail() {
    say "error: $*"
    exit 1
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
        sudo -n env DEBIAN_FRONTEND=noninteractive "$@"
    else
        fail "'$*' needs root: run this once as root, or as a user whose sudo asks for no password"
    fi
}

# packages_of GROUP...: the names listed under these headings of packages.txt.
packages_of() {
    local group
    for group in "$@"; do
        awk -v group="[$group]" '/^\[/ { inside = ($0 == group); next } inside && NF && !/^#/' \
            "$root/packaging/dev/packages.txt"
    done
}

# install_packages GROUP...: brings what is missing from Debian; does nothing the second time.
install_packages() {
    local wanted missing=() name
    mapfile -t wanted < <(packages_of "$@")
    for name in "${wanted[@]}"; do
        # shellcheck disable=SC2016 # dpkg-query's own placeholder
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || missing+=("$name")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    say "Installing from Debian: ${missing[*]}"
    apt_install "${missing[@]}" && return 0
    # No package lists yet, or lists older than the archive.
    as_root apt-get -q update >&2 || fail "apt-get update failed: check /etc/apt/sources.list and the network"
    apt_install "${missing[@]}" || fail "apt-get could not install ${missing[*]}: see its message above"
}

apt_install() {
    as_root apt-get -q -y -o DPkg::Lock::Timeout=300 install --no-install-recommends "$@" >&2
}

# node_fits: is the first node in PATH one that Vite starts on (20.19 and later 20s, 22.12 and later)?
node_fits() {
    local version major minor
    version=$(node --version 2>/dev/null) || return 1
    IFS=. read -r major minor _ <<<"${version#v}"
    if [ "$major" -eq 20 ] || [ "$major" -eq 22 ]; then
        [ "$minor" -ge $((major == 20 ? 19 : 12)) ]
    else
        [ "$major" -gt 22 ]
    fi
}

# use_node: puts a Node that Vite runs on first in PATH. Debian 12 has Node 18, so npm brings a newer one.
use_node() {
    local own=$local_dir/node/node_modules/.bin
    [ ! -x "$own/node" ] || PATH=$own:$PATH
    if node_fits && npm --version >/dev/null 2>&1; then
        return 0
    fi
    npm --version >/dev/null 2>&1 || install_packages node
    say "Installing Node 22 into .local/node"
    mkdir -p "$local_dir/node"
    npm install --prefix "$local_dir/node" --no-save --no-audit --no-fund --loglevel=error node@22 >&2 ||
        fail "npm could not install node@22: check the network and npm's registry setting"
    PATH=$own:$PATH
    hash -r
    node_fits || fail "the Node in .local/node does not start: remove .local/node and run this again"
}

# install_ui_packages: npm ci, when package-lock.json is newer than what stands in node_modules.
install_ui_packages() {
    local installed=$ui/node_modules/.package-lock.json
    if [ -e "$installed" ] && ! [ "$ui/package-lock.json" -nt "$installed" ]; then
        return 0
    fi
    say "Installing the front ends' packages"
    (cd "$ui" && npm ci --no-audit --no-fund --loglevel=error >&2) ||
        fail "npm ci failed in kiosk-ui: check the network, then run this again"
    touch "$installed"
}

# ui_fingerprint: a hash over every source file of the front ends and its name.
ui_fingerprint() {
    (cd "$ui" && find . \( -name node_modules -o -name dist -o -name .vite \) -prune -o -type f -print0 |
        sort -z | xargs -0 sha256sum | sha256sum | cut -d' ' -f1)
}

# build_ui: both front ends into kiosk-ui/dist, when a source changed since the last time.
build_ui() {
    local built=$local_dir/ui-built now
    now=$(ui_fingerprint)
    if [ -d "$ui/dist" ] && [ -e "$built" ] && [ "$(<"$built")" = "$now" ]; then
        return 0
    fi
    say "Building the front ends"
    (cd "$ui" && npm run --silent build >&2) || fail "the front ends do not build: see the messages above"
    mkdir -p "$local_dir"
    ui_fingerprint >"$built"
}

# build_program PRESET [TARGET...]
build_program() {
    local preset=$1 build=$root/build/$1
    shift
    if [ ! -e "$build/build.ninja" ] || [ "$root/CMakePresets.json" -nt "$build/CMakeCache.txt" ]; then
        (cd "$root" && cmake --preset "$preset" >&2) || fail "CMake could not configure '$preset': see its message above"
        touch "$build/CMakeCache.txt"
    fi
    cmake --build "$build" --target "${@:-yizhan}" >&2 || fail "the program does not build: see the messages above"
}

# free_port: a port that nobody listens on.
free_port() {
    python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}
