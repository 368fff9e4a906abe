# Part of scripts/torture: the scheduler. Twenty DAGs, five tasks each; every task writes a line when it begins and one when it ends.
schemas=$work/schemas
marks=$work/marks
mkdir -p -- "$schemas/dag" "$marks"
cp -r -- "$ROOT/schemas/." "$schemas/"
rm -f -- "$schemas"/dag/*.yml
export YANHUO_HOME=$work/home
serve=("$yanhuo" --schemas "$schemas")

task() {
  printf '    - {task_id: %s, operator: airflow.providers.standard.operators.bash.BashOperator, bash_command: "echo begin >>%s/{{ run_id }}.%s.%s; sleep %s; echo end >>%s/{{ run_id }}.%s.%s"%s}\n' \
    "$2" "$marks" "$1" "$2" "$((RANDOM % 3)).$((RANDOM % 10))" "$marks" "$1" "$2" "${3:+, dependencies: [$3]}"
}

for ((dag = 0; dag < 20; dag++)); do
  {
    printf 'd%s:\n  schedule: none\n  start_date: 2024-01-01\n  is_paused_upon_creation: false\n  tasks:\n' "$dag"
    task "d$dag" a && task "d$dag" b a && task "d$dag" c a && task "d$dag" d 'b, c' && task "d$dag" e d
  } >"$schemas/dag/d$dag.yml"
done

begin_serving() {
  : >"$work/serve.log"
  setsid "${serve[@]}" serve >"$work/serve.log" 2>&1 </dev/null &
  server=$!
  until grep -q Serving -- "$work/serve.log"; do
    kill -0 "$server" 2>/dev/null || { cat -- "$work/serve.log" >&2 && fail 70 "Cannot torture: the scheduler does not start"; }
    sleep 0.05
  done
}

# Says what is not as it must be of the runs of one round.
wrong() {
  local dag task file
  for ((dag = 0; dag < 20; dag++)); do
    "${serve[@]}" dags state "d$dag" "$1" --format csv | grep -q ',success,' || echo "d$dag is no success"
    for task in a b c d e; do
      file=$marks/$1.d$dag.$task
      [[ $(tr '\n' ' ' <"$file" 2>/dev/null) == 'begin end ' ]] || echo "d$dag $task wrote: $(tr '\n' ' ' <"$file" 2>/dev/null)"
    done
  done
}

for ((kill = 1; kill <= times; kill++)); do
  run=round$kill
  begin_serving
  for ((dag = 0; dag < 20; dag++)); do
    "${serve[@]}" dags trigger "d$dag" -r "$run" >/dev/null &
    ((dag % 4 == 3)) && wait $(jobs -p | grep -v "^$server$")
  done
  moment=$(((RANDOM * 32768 + RANDOM) % 4000))
  sleep "$((moment / 1000)).$(printf '%03d' $((moment % 1000)))"
  kill -9 -- "-$server" 2>/dev/null || true
  wait "$server" 2>/dev/null || true
  open=$(for ((dag = 0; dag < 20; dag++)); do "${serve[@]}" dags state "d$dag" "$run" --format csv; done | grep -cE ',(queued|running),' || true)
  begin_serving
  for ((tries = 0; tries < 200; tries++)); do
    found=$(wrong "$run")
    [[ -z $found ]] && break
    sleep 0.5
  done
  kill -- "-$server" 2>/dev/null || true
  wait "$server" 2>/dev/null || true
  if [[ -z $found ]]; then
    printf 'kill %3d  at %5d ms  %2d of 20 runs open: each task ran once, each run ended well\n' "$kill" "$moment" "$open"
  else
    failures=$((failures + 1))
    printf 'kill %3d  at %5d ms  %2d of 20 runs open: WRONG: %s\n' "$kill" "$moment" "$open" "$(head -n 3 <<<"$found" | tr '\n' ';')"
  fi
done
echo "$failures of $times differ"
((failures == 0)) || exit 1
