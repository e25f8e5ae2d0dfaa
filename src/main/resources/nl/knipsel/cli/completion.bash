
# Words of a query are completed by the archive that the command line, or else the environment, names. What is told
# is a count, two blanks and the query.
_knipsel() {
  _complete_knipsel "$@"
  local word=${COMP_WORDS[COMP_CWORD]} command='' each i line
  [ "${#COMPREPLY[@]}" -eq 0 ] && [ "${#word}" -ge 3 ] || return 0
  case $word in -*) return 0 ;; esac
  local -a archive=() before=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    each=${COMP_WORDS[i]}
    case $each in
      --archive)
        [ "${COMP_WORDS[i + 1]-}" != = ] || i=$((i + 1))
        i=$((i + 1))
        archive=(--archive "${COMP_WORDS[i]-}")
        ;;
      -*) ;;
      *) if [ -z "$command" ]; then command=$each; else before+=("$each"); fi ;;
    esac
  done
  case $command in search | facets | trend | complete) ;; *) return 0 ;; esac
  local rest=${before[*]-}
  rest=$rest${rest:+ }
  while IFS= read -r line; do
    line=${line#"${line%%[! ]*}"}
    line=${line#*  }
    case $line in
      "$rest"*)
        printf -v each %q "${line#"$rest"}"
        COMPREPLY+=("${each//\\ / }")
        ;;
    esac
  done < <("${COMP_WORDS[0]}" "${archive[@]}" complete -- "$rest$word" 2>/dev/null)
}
complete -F _knipsel -o default knipsel
