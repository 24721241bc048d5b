#!/bin/sh
# A whole stay of a .deb on a real Debian: installed, used by an ordinary person, removed. The system is this machine's
# own, seen through an overlay in memory that is gone with this script, so that nothing of it happens to the machine.
# Usage, in a mount namespace of its own: stay-of-a-package.sh FOLDER DEB [switches for the app]
# FOLDER gets one file for each thing found out.
set -eu
folder=$1
deb=$2
shift 2

mkdir "$folder/disk"
mount -t tmpfs -o mode=755 tmpfs "$folder/disk"
root=$folder/disk/root
mkdir "$folder/disk/changes" "$folder/disk/work" "$root"
mount -t overlay -o "lowerdir=/,upperdir=$folder/disk/changes,workdir=$folder/disk/work" overlay "$root"
for system in dev proc sys tmp; do mount --rbind "/$system" "$root/$system"; done
cp "$deb" "$root/circlekeep.deb"

chroot "$root" dpkg --install /circlekeep.deb >"$folder/install" 2>&1
chroot "$root" dpkg --listfiles circlekeep >"$folder/files"
chroot "$root" useradd --create-home --uid 4711 person
[ -z "${XAUTHORITY:-}" ] || install -o 4711 -m 600 "$XAUTHORITY" "$root/home/person/.Xauthority"

as_person() {
  chroot "$root" setpriv --reuid=4711 --regid=4711 --clear-groups \
    env HOME=/home/person USER=person XAUTHORITY=/home/person/.Xauthority "$@"
}
data=home/person/.config/Circlekeep
records() { (cd "$root/$data/vault" && find . -type f -exec sha256sum {} + | sort); }

as_person timeout -k 5 20 circlekeep --no-sandbox >"$folder/without-sandbox" 2>&1 3>&- 4>&- || true
[ ! -e "$root/$data/vault" ]
as_person circlekeep "$@" 2>"$folder/said" || true

(cd "$root/$data" && find vault vault.lock -printf '%y %m %U\n' | sort -u) >"$folder/modes"
records >"$folder/records-before"
chroot "$root" dpkg --purge circlekeep >"$folder/remove" 2>&1
records >"$folder/records-after"
find "$root/usr" "$root/etc" "$root/opt" "$root/var" -xdev -iname '*circlekeep*' >"$folder/left-behind"
touch "$folder/done"
