#!/bin/sh
# Perintah antrean, sebagai pemilik datanya. | The queue's commands, as the owner of its data.
home=/opt/antrean/current
if [ "${1:-}" = update ] || [ "$(id -un)" = antrean ]; then
  exec "$home/.venv/bin/python" "$home/run.py" "$@"
fi
if [ "$(id -u)" != 0 ]; then
  echo 'Jalankan dengan sudo: sudo antrean ... / Run it with sudo: sudo antrean ...' >&2
  exit 1
fi
exec runuser -u antrean -- "$home/.venv/bin/python" "$home/run.py" "$@"
