package baton

import com.cloudbees.groovy.cps.NonCPS

/** What an answer of a step that judges nothing means: 0 is done, everything else stops the build in its own words. */
class Answer implements Serializable {
    private static final long serialVersionUID = 1L

    /** Why the build must not go on; empty when it was done. */
    @NonCPS
    static String stops(Map said) {
        int code = said.exitCode
        if (said.wrong != '') {
            return said.wrong
        }
        if (code == 0) {
            return ''
        }
        String says = (CommandLine.text(said.says) ?: CommandLine.text(said.problem)).replaceAll('[.]+$', '')
        if (code == 2) {
            return 'Baton changed nothing: ' + (says ?: 'wrong input or configuration') + ' (exit 2).'
        }
        if (code == 30) {
            return 'Baton cannot say that it is done: ' + (says ?: 'the lines above say why') + ' (exit 30).'
        }
        return "Baton gave an answer that this step does not know (exit ${code}); the lines above may say why."
    }

    /** Of a sweep: how many things were due, and are recorded. */
    @NonCPS
    static Map ofSweep(Map said) {
        String due = CommandLine.text(said.due)
        return [exitCode: said.exitCode, due: due.matches('[0-9]{1,9}') ? Integer.parseInt(due) : 0]
    }

    /** Of a request: who has the incident now, and until when. */
    @NonCPS
    static Map ofRequest(Map said, Map parameters) {
        return [
            exitCode: said.exitCode,
            incident: CommandLine.text(parameters.incident).trim().toUpperCase(),
            says: CommandLine.text(said.says)
        ]
    }

    /** Who started the build, by `getBuildCauses`; empty: nobody, several, or nobody who can be named. */
    @NonCPS
    static String user(List causes) {
        String found = ''
        for (Map cause in causes) {
            String user = CommandLine.text(cause.get('userId'))
            boolean isOther = found != '' && found != user
            if (isOther || !user.matches('[A-Za-z0-9][A-Za-z0-9._-]{0,99}')) {
                return ''
            }
            found = user
        }
        // What Jenkins calls itself, and whoever is not logged in; `null` is how its JSON says nobody.
        return found.toLowerCase() in ['anonymous', 'null', 'system', 'unknown'] ? '' : found
    }
}
