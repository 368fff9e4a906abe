# Part of scripts/bench: ten thousand observations of all the targets, judged in one warm JVM; and the report of the sample city from a
# cold start, without Spark.
"$ROOT/scripts/build" >/dev/null
mvn -q -o -B -f "$ROOT/pom.xml" test-compile -pl jobs/target -am -Dspotless.check.skip=true >"$home/out" 2>&1 ||
  { cat -- "$home/out" >&2 && fail 70 "Cannot measure: the measuring classes must compile"; }

echo "Yanhuo $("$yanhuo" --version), Java $JAVA_FOUND, $(nproc) processors, median of $runs"
# shellcheck disable=SC2034
read -r word warm word cold word observations word verdicts < <(
  "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx1g -Dyanhuo.root="$ROOT" -cp "$ROOT/jobs/target/target/test-classes:$LIB/*" \
    city.yanhuo.target.JudgeBench $((runs + 1)) 2>"$home/err"
) || { tail -n 20 -- "$home/err" >&2 && fail 70 "Cannot measure: the run must succeed"; }
printf '%-34s %6s ms   bar 2000 ms: %s   (%s verdicts; first pass %s ms)\n' "$observations observations judged" "$warm" \
  "$(verdict "$warm" 2000 2000)" "$verdicts" "$cold"

if "$yanhuo" --help 2>/dev/null | grep -qE '^ +report\b'; then
  "$yanhuo" --home "$home/city" demo >"$home/out" 2>&1 </dev/null || { cat -- "$home/out" >&2 && fail 70 "Cannot measure: the demo failed"; }
  "$ROOT/scripts/share-classes" "$home/city" --wait
  median "$yanhuo" --home "$home/city" report
  printf '%-34s %6s ms   bar 3000 ms: %s\n' 'yanhuo report' "$MEDIAN" "$(verdict "$MEDIAN" 3000 3000)"
else
  printf '%-34s not measured: this release has no such command\n' 'yanhuo report'
fi
