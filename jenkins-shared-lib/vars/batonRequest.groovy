import baton.Answer
import baton.CommandLine

/** Asks for something of an incident, as the user who started the build. */
Map call(Map parameters = [:]) {
    String user = Answer.user(currentBuild.getBuildCauses('hudson.model.Cause$UserIdCause'))
    if (user == '') {
        error('Baton: nobody who can be named started this build, so nobody asks. One user must start it by hand, whose ' +
            'id is of letters, digits and . _ - alone; a timer, a push and another build ask for nothing.')
    }
    Map said = CommandLine.run(this, 'request', parameters, user)
    String stops = Answer.stops(said)
    if (stops != '') {
        error(stops)
    }
    return Answer.ofRequest(said, parameters)
}
