import baton.Answer
import baton.CommandLine

/** Does what time asks for in the ledger; for a job that a timer starts. */
Map call(Map parameters = [:]) {
    Map said = CommandLine.run(this, 'sweep', parameters)
    String stops = Answer.stops(said)
    if (stops != '') {
        error(stops)
    }
    return Answer.ofSweep(said)
}
