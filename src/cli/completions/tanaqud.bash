# bash completion for tanaqud

_tanaqud() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command=${COMP_WORDS[1]} options values=
    local common="--input --lang --exclude --limit --data --help"
    local report="--output --format --fail-on --min-severity --min-confidence --baseline --since --color --config --no-config --print-config $common"
    local formats="text json jsonl html worksheet csv markdown sarif junit rdjson github gitlab"

    if [ "$COMP_CWORD" -eq 1 ]; then
        mapfile -t COMPREPLY < <(compgen -W "compare check baseline extract read pairs explain lookup --help --version" -- "$word")
        return
    fi
    [ "$before" = = ] && before=${COMP_WORDS[COMP_CWORD - 2]}
    [ "$word" = = ] && word= && before=${COMP_WORDS[COMP_CWORD - 1]}
    case $before in
        --format | -f) values=$formats ;;
        --fail-on) values="never conflict attributed-dispute changed-over-time part-whole rounding error warning note" ;;
        --min-severity) values="error warning note" ;;
        --color) values="auto always never" ;;
        --lang) values="ar en fr" ;;
        --input) values="text jsonl" ;;
    esac
    if [ -n "$values" ]; then
        mapfile -t COMPREPLY < <(compgen -W "$values" -- "$word")
        return
    fi
    case $command in
        compare) options="--worksheet $report" ;;
        check) options="--against $report" ;;
        baseline) options="update --baseline --reason --expires --min-severity --only --help" ;;
        extract) options="--values $common" ;;
        read) options="--json --all $common" ;;
        *) options=$common ;;
    esac
    if [ "$command" = explain ] && [[ $word != -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$("${COMP_WORDS[0]}" explain 2>/dev/null | cut -d ' ' -f 1)" -- "$word")
    elif [[ $word == -* ]] || [ "$command" = baseline -a "$COMP_CWORD" -eq 2 ]; then
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
    else
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
    fi
}
complete -o filenames -F _tanaqud tanaqud
