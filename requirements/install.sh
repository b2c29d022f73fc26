#!/bin/sh
# Memasang antrean dari bundel ini, tanpa Internet. Boleh dijalankan lagi kapan saja.
# Installs the queue from this bundle, without the Internet. Run it again at any time.
#
#   sudo ./install               pengguna, program, data, layanan | user, program, data, services
#   ./install --libraries        pustaka Python saja, di folder ini | only the libraries, in this folder
#   ./install --check            periksa bundel saja | only look whether the bundle is whole
#
# QUEUE_ROOT: pasang di bawah folder lain, untuk mencoba. | installs under another folder, for trials.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=${QUEUE_ROOT:-}
program=$root/opt/antrean
settings=$root/etc/antrean
data=$root/var/lib/antrean
units=$root/etc/systemd/system

fail() { printf '%s\n' "$@" >&2; exit 1; }
told() { sed -n "s/.*\"$1\": *\"\([^\"]*\)\".*/\1/p" "$here/bundle.json"; }

check() {
  [ -f "$here/bundle.json" ] || fail 'Jalankan dari folder bundel yang sudah dibuka.' \
    'Run this from the unpacked bundle.'
  python=$(told python)
  command -v python3 >/dev/null || fail "Python belum ada. Pasang python3 dari media Debian: apt-get install python3" \
    'There is no Python. Install python3 from the Debian medium: apt-get install python3'
  found=$(python3 -c 'import sys; print("%d.%d" % sys.version_info[:2])')
  [ "$found" = "$python" ] || fail "Bundel ini untuk Python $python; mesin ini memakai $found." \
    "This bundle is for Python $python; this machine has $found."
  [ "$(uname -m)" = "$(told machine)" ] || fail "Bundel ini untuk $(told machine); mesin ini $(uname -m)." \
    "This bundle is for $(told machine); this machine is $(uname -m)."
  (cd "$here" && sha256sum --check --strict --quiet SHA256SUMS) || fail \
    'Isi bundel rusak. Salin lagi dari asalnya.' 'The bundle is damaged. Copy it again from where it came.'
}

# Debian splits ensurepip off, so pip comes out of its own wheel.
libraries() {
  [ ! -f "$1/.venv/run.stamp" ] || return 0
  rm -rf "$1/.venv"
  python3 -m venv --without-pip "$1/.venv"
  pip=$(echo "$1"/wheels/pip-*.whl)
  PIP_CONFIG_FILE=/dev/null "$1/.venv/bin/python" "$pip/pip" install --quiet --disable-pip-version-check \
    --no-input --no-index --find-links "$1/wheels" --require-hashes -r "$1/requirements/run.txt"
  touch "$1/.venv/run.stamp"
}

people() {
  getent passwd antrean >/dev/null || \
    useradd --system --user-group --home-dir /var/lib/antrean --shell /usr/sbin/nologin antrean
  for group in lp dialout; do
    getent group "$group" >/dev/null && usermod --append --groups "$group" antrean
  done
}

# The settings lie outside the program, so that an update leaves them; each release links to them.
put_settings() {
  install -d -m 755 "$settings"
  if [ ! -f "$settings/server.toml" ]; then
    sed -e 's|^host = .*|host = "0.0.0.0"|' -e "s|^data = .*|data = \"$data\"|" \
      "$1/config/server.toml" >"$settings/server.toml.part"
    mv "$settings/server.toml.part" "$settings/server.toml"
  fi
  [ -f "$settings/floor.toml" ] || cp "$1/config/floor.toml" "$settings/floor.toml"
  ln -sfn "$settings/server.toml" "$1/config/server.toml"
  ln -sfn "$settings/floor.toml" "$1/config/floor.toml"
  # Whoever may read it learns the password of the guests' Wi-Fi.
  [ -n "$root" ] || chown root:antrean "$settings/server.toml"
  chmod 640 "$settings/server.toml"
}

put_program() {
  release=$program/releases/$(told release)
  install -d -m 755 "$program/releases"
  if [ ! -f "$release/.venv/run.stamp" ]; then
    rm -rf "$release"
    cp -R "$here" "$release.part"
    mv "$release.part" "$release"
    echo 'Memasang pustaka ... / Installing the libraries ...'
    libraries "$release"
  fi
  put_settings "$release"
  ln -sfn "releases/$(told release)" "$program/current.part"
  mv -T "$program/current.part" "$program/current"
}

put_services() {
  install -d "$units" "$root/etc/systemd/journald.conf.d" "$root/usr/local/bin" "$root/media/cadangan"
  install -m 644 "$program"/current/config/systemd/*.service "$program"/current/config/systemd/*.mount "$units"
  install -m 644 "$program/current/config/systemd/journal.conf" "$root/etc/systemd/journald.conf.d/antrean.conf"
  install -m 755 "$program/current/requirements/antrean.sh" "$root/usr/local/bin/antrean"
  [ -z "$root" ] && command -v systemctl >/dev/null || return 0
  systemctl enable --quiet antrean.service antrean-update.service media-cadangan.mount
  if [ -d /run/systemd/system ]; then
    systemctl daemon-reload
    systemctl restart systemd-journald.service antrean.service
  fi
}

case ${1:-} in
  --libraries) libraries "$here"; exit ;;
  --check) check; exit ;;
esac

[ -n "$root" ] || [ "$(id -u)" = 0 ] || fail 'Jalankan dengan sudo ./install' 'Run it with sudo ./install'
check
if [ -L "$program/current" ] && [ "$(readlink "$program/current")" != "releases/$(told release)" ]; then
  fail 'Antrean sudah terpasang. Perbarui dengan: sudo antrean update BERKAS-BUNDEL' \
    'The queue is installed already. Update it with: sudo antrean update BUNDLE-FILE'
fi
[ -n "$root" ] || people
install -d -m 750 "$data"
[ -n "$root" ] || chown antrean:antrean "$data"
put_program
put_services
echo 'Selesai. Buka http://localhost:8080 di mesin ini; pengaturannya di /etc/antrean.'
echo 'Done. Open http://localhost:8080 on this machine; its settings are in /etc/antrean.'
