#!/bin/sh
# supervisor.sh FOLDER LOG BLOCKS MASKER COMMAND…: runs one try of a task, and outlives the scheduler.
# Leads a session and a process group of its own. What it has to tell stands in names of files in FOLDER, so that each is told in
# one act and on a full disk too: pid.PID.START, claim, exit.CODE, dropped.BYTES.
# MASKER is a file for perl, or empty; it gets what it has to hide on standard input.
folder=$1 log=$2 blocks=$3 masker=$4
shift 4
trap : TERM INT HUP
umask 077
# shellcheck disable=SC2034
IFS=' ' read -r a b c d e f g h i j k l m n o p q r s t u start rest <"/proc/$$/stat"
: >"$folder/pid.$$.$start" || exit 0
# whoever makes the claim first wins: this process, or a scheduler that takes the try for one that never began
set -C
: >"$folder/claim" || exit 0
set +C
exec 3<&0 </dev/null
{
  trap : TERM INT HUP
  exec 3<&-
  if [ -e "$folder/stop" ]; then code=143; else
    (
      umask 022
      exec "$@"
    )
    code=$?
  fi
  : >"$folder/exit.$code"
  # what the command left behind in the group ends with it
  kill -TERM 0
} 2>&1 | {
  trap '' TERM INT HUP XFSZ
  if [ -n "$masker" ]; then
    exec /usr/bin/env perl "$masker" "$folder" "$log" "$blocks" <&0
  fi
  exec 3<&-
  ulimit -f "$blocks"
  # at the limit, or on a full disk, cat ends: the rest is read and counted, so that the command is not blocked
  command -p cat >>"$log" 2>/dev/null || : >"$folder/dropped.$(command -p wc -c)"
}
