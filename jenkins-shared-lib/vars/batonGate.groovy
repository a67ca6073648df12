import baton.CommandLine
import baton.Display
import baton.Verdict

/** Decides on scans and stops the build when it must be stopped; `body` runs only when nothing stops it. */
Map call(Map parameters = [:], Closure body = null) {
    String onBlock = CommandLine.text(parameters.onBlock) ?: 'fail'
    if (!(onBlock in ['fail', 'unstable'])) {
        error("Baton: onBlock takes fail or unstable, not ${onBlock}.")
    }
    Map said = CommandLine.run(this, 'gate', parameters, '') { String folder ->
        Display.findings(this, folder, parameters)
    }
    Map result = Verdict.result(said)
    String stops = Verdict.stops(said)
    Display.result(this, result, stops, parameters)
    if (stops != '' && !(onBlock == 'unstable' && Verdict.isBlock(said))) {
        error(stops)
    } else if (stops != '') {
        unstable(stops)
    } else if (body != null) {
        body()
    }
    return result
}
