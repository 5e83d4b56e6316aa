# fish completion for tanaqud
set -l commands compare check baseline extract read pairs explain lookup
set -l report '__fish_seen_subcommand_from compare check'
set -l formats text json jsonl html worksheet csv markdown sarif junit rdjson github gitlab

complete -c tanaqud -n "not __fish_seen_subcommand_from $commands" -f -a "$commands"
complete -c tanaqud -n "__fish_seen_subcommand_from $commands" -l help -d 'Say what the command does'
complete -c tanaqud -n "__fish_seen_subcommand_from $commands; and not __fish_seen_subcommand_from baseline" -l input -x -a 'text jsonl' -d 'How to read'
complete -c tanaqud -n "__fish_seen_subcommand_from $commands; and not __fish_seen_subcommand_from baseline" -l lang -x -a 'ar en fr' -d 'Language of labels'
complete -c tanaqud -n "__fish_seen_subcommand_from $commands; and not __fish_seen_subcommand_from baseline" -l exclude -x -d 'Leave out files that fit'
complete -c tanaqud -n "__fish_seen_subcommand_from $commands; and not __fish_seen_subcommand_from baseline" -l limit -x -d 'NAME=N'
complete -c tanaqud -n "__fish_seen_subcommand_from $commands; and not __fish_seen_subcommand_from baseline" -l data -r -d 'Folder of tables'
complete -c tanaqud -n '__fish_seen_subcommand_from compare' -l worksheet -d 'Write worksheet.html as well'
complete -c tanaqud -n '__fish_seen_subcommand_from check' -l against -r -d 'Published articles'
complete -c tanaqud -n $report -s o -l output -r -d 'Folder of the report'
complete -c tanaqud -n $report -s f -l format -x -a "$formats" -d 'A format, or NAME=FILE'
complete -c tanaqud -n $report -l fail-on -x -a 'never conflict attributed-dispute changed-over-time part-whole rounding error warning note' -d 'Exit with 1 on this or worse'
complete -c tanaqud -n '__fish_seen_subcommand_from compare check baseline' -l min-severity -x -a 'error warning note' -d 'Nothing below'
complete -c tanaqud -n $report -l min-confidence -x -d 'Nothing below, 0 to 1'
complete -c tanaqud -n '__fish_seen_subcommand_from compare check baseline' -l baseline -r -d 'Accepted findings'
complete -c tanaqud -n $report -l since -r -d 'An earlier report.json'
complete -c tanaqud -n $report -l color -x -a 'auto always never' -d 'Colour'
complete -c tanaqud -n $report -l config -r -d 'Settings'
complete -c tanaqud -n $report -l no-config -d 'Read no .tanaqud.ini'
complete -c tanaqud -n $report -l print-config -d 'Print each setting with its origin'
complete -c tanaqud -n '__fish_seen_subcommand_from baseline' -f -a update
complete -c tanaqud -n '__fish_seen_subcommand_from baseline' -l reason -x -d 'Why they are accepted'
complete -c tanaqud -n '__fish_seen_subcommand_from baseline' -l expires -x -d 'Last day on which they hold'
complete -c tanaqud -n '__fish_seen_subcommand_from baseline' -l only -x -d 'Accept this finding and no other'
complete -c tanaqud -n '__fish_seen_subcommand_from extract' -l values -d 'Every value read'
complete -c tanaqud -n '__fish_seen_subcommand_from read' -l json -d 'One object a document'
complete -c tanaqud -n '__fish_seen_subcommand_from read' -l all -d 'The whole text'
complete -c tanaqud -n '__fish_seen_subcommand_from explain' -f -a "(tanaqud explain 2>/dev/null | string split -f 1 ' ')"
