# Part of scripts/bench: what measurements of Spark share. Compiles the measuring classes; files are made by `yanhuo sample`.
lines=${YANHUO_BENCH_LINES:-5000000}
"$ROOT/scripts/build" >/dev/null
mvn -q -o -B -f "$ROOT/pom.xml" test-compile -pl jobs/pipeline -am -Dspotless.check.skip=true >"$home/out" 2>&1 ||
  { cat -- "$home/out" >&2 && fail 70 "Cannot measure: the measuring classes must compile"; }
mapfile -t spark_flags < <(grep '^-' "$ROOT/scripts/spark.jvm" | grep -v UseSerialGC)
target=$ROOT/jobs/pipeline/target
spark_classes=$target/test-classes:$target/classes:$LIB_SPARK/*:$(printf '%s:' "$LIB"/duckdb*.jar)

# spark_java HEAP MAIN WORDS…: with as many threads as DuckDB takes.
spark_java() {
  local heap=$1
  shift
  "$JAVA_HOME/bin/java" "${spark_flags[@]}" -XX:TieredStopAtLevel=4 -XX:+UseParallelGC -Xms256m -Xmx"$heap" -Dyanhuo.root="$ROOT" \
    -Dspark.master="local[$(nproc)]" -cp "$spark_classes" "$@" 2>"$home/err" ||
    { tail -n 20 -- "$home/err" >&2 && fail 70 "Cannot measure: the run must succeed"; }
}

# make_orders FOLDER LINES FILES: once.
make_orders() {
  [[ -d $1 ]] || "$yanhuo" sample --orders "$2" --files "$3" --out "$1" >/dev/null
}

# hundredths NUMBER: 250 as 2.50.
hundredths() {
  printf '%d.%02d' $(($1 / 100)) $(($1 % 100))
}
