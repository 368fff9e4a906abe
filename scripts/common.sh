# shellcheck shell=bash disable=SC2034
# What the launchers share, sourced by them. Starts as few processes as it can: every command pays for it.

# the folder that holds scripts/; the launchers have followed their symlinks already
ROOT=${BASH_SOURCE[0]%/*/*}

# the zone and the umask of the caller stay theirs; Java opens Chinese paths in a UTF-8 locale only
language=${YANHUO_LANG:-${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}}
if [[ $language == zh* ]]; then YANHUO_LANG=zh; else YANHUO_LANG=en; fi
export YANHUO_LANG LC_ALL=C.UTF-8

if [[ -f $ROOT/pom.xml ]]; then
  LIB=$ROOT/jobs/app/target/dist/lib
  LIB_SPARK=$ROOT/jobs/pipeline/target/lib-spark
  CLASS_DATA=$ROOT/jobs/app/target/class-data
else
  LIB=$ROOT/lib
  LIB_SPARK=$ROOT/lib-spark
  CLASS_DATA=$ROOT/class-data
fi

# fail CODE WORDS…: ends with a sentence; 2 wrong usage, 4 configuration, 5 a missing resource.
fail() {
  local code=$1
  shift
  printf '%s\n' "$*" >&2
  exit "$code"
}

# Whether the Java below $1 is one that Spark runs on; sets JAVA_FOUND to its version.
is_supported_java() {
  local line
  JAVA_FOUND=
  [[ -x $1/bin/java && -r $1/release ]] || return 1
  while IFS= read -r line; do
    if [[ $line == JAVA_VERSION=* ]]; then
      JAVA_FOUND=${line#*\"}
      JAVA_FOUND=${JAVA_FOUND%\"*}
    fi
  done <"$1/release"
  [[ $JAVA_FOUND == 17 || $JAVA_FOUND == 17.* || $JAVA_FOUND == 21 || $JAVA_FOUND == 21.* ]]
}

# Sets and exports JAVA_HOME: the one that is set, else the one on the PATH, else one below /usr/lib/jvm.
find_java() {
  local candidate seen=
  local -a candidates=()
  [[ -n ${JAVA_HOME:-} ]] && candidates+=("$JAVA_HOME")
  candidate=$(type -P java || true)
  if [[ -n $candidate ]]; then
    candidate=$(readlink -f -- "$candidate")
    candidates+=("${candidate%/bin/java}")
  fi
  candidates+=("${YANHUO_JAVA_FOLDER:-/usr/lib/jvm}"/*)
  for candidate in "${candidates[@]}"; do
    if is_supported_java "$candidate"; then
      export JAVA_HOME=$candidate
      return
    fi
    [[ -n $JAVA_FOUND && $seen != *"$candidate"* ]] && seen+="${seen:+, }$JAVA_FOUND in $candidate"
  done
  fail 5 "Cannot start Yanhuo: Spark 4.1 runs on Java 17 or 21 only, found ${seen:-no Java};" \
    "install one (apt-get install openjdk-17-jdk-headless) or set JAVA_HOME to it"
}

# What the build depends on, as one short text: it changes when a source is touched, added or removed.
sources_stamp() {
  (cd -- "$ROOT" && find pom.xml .mvn jobs/*/pom.xml jobs/*/src/main -type f -printf '%p %T@ %s\n' | cksum)
}

# The same for the poms alone: another stamp means that jars may have other versions.
poms_stamp() {
  (cd -- "$ROOT" && cat pom.xml jobs/*/pom.xml | cksum)
}

# is_built STAMP: whether the jars are those of the sources as they are.
is_built() {
  local built=
  [[ -r $LIB/../built ]] && IFS= read -r built <"$LIB/../built"
  [[ $built == "$1" ]]
}

# Sets CLASS_PATH to the jars of the folders given, in an order that does not depend on the disk.
join_jars() {
  local folder jar
  CLASS_PATH=
  for folder in "$@"; do
    for jar in "$folder"/*.jar; do
      CLASS_PATH+=${CLASS_PATH:+:}$jar
    done
  done
}

# is_newer_than_jars FILE FOLDER: an archive that is older than a jar would be refused by Java, and Java's own with it.
is_newer_than_jars() {
  local jar
  [[ -f $1 ]] || return 1
  for jar in "$2"/*.jar; do
    [[ $1 -nt $jar ]] || return 1
  done
}

# start_java MAIN WORDS…: becomes the light Java process. What it writes is the caller's alone.
start_java() {
  local -a options own
  join_jars "$LIB"
  [[ $CLASS_PATH != *'*.jar' ]] || fail 5 "Cannot start Yanhuo: its jars are missing, found none in $LIB; run scripts/build"
  options=(
    -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Xmx1g
    -Xshare:auto -Xlog:disable -Xlog:all=error:stderr
    -Dyanhuo.root="$ROOT" -Dyanhuo.lib="$LIB" -Dyanhuo.lib-spark="$LIB_SPARK" -Dyanhuo.class-data="$CLASS_DATA"
  )
  is_newer_than_jars "$CLASS_DATA/app.jsa" "$LIB" && options+=(-XX:SharedArchiveFile="$CLASS_DATA/app.jsa")
  [[ -n ${YANHUO_CLASS_LIST:-} ]] && options+=(-XX:DumpLoadedClassList="$YANHUO_CLASS_LIST")
  [[ -t 1 ]] && options+=(-Dyanhuo.stdout=terminal)
  [[ -t 2 ]] && options+=(-Dyanhuo.stderr=terminal)
  read -ra own <<<"${YANHUO_JAVA_OPTIONS:-}" || true
  umask 077
  exec "$JAVA_HOME/bin/java" "${options[@]}" "${own[@]}" -cp "$CLASS_PATH" "$@"
}

# Builds a clone whose sources changed, unless YANHUO_BUILD is never; an installed copy is as it is.
build_if_changed() {
  local stamp
  [[ -f $ROOT/pom.xml && ${YANHUO_BUILD:-auto} != never ]] || return 0
  stamp=$(sources_stamp)
  is_built "$stamp" || "$ROOT/scripts/build"
}
