package baton

import com.cloudbees.groovy.cps.NonCPS

/** What an answer of the gate means for the build. */
class Verdict implements Serializable {
    private static final long serialVersionUID = 1L

    /** Verdicts that go with an exit code; 0 with one that stops is `mode: observe`. */
    private static final Map VERDICTS = [
        0: ['pass', 'track', 'block', 'quarantine'],
        10: ['block'],
        20: ['quarantine'],
        30: ['', 'pass', 'track', 'block', 'quarantine']
    ]

    /** What the step returns: plain values. */
    @NonCPS
    static Map result(Map said) {
        Map believed = isSound(said) ? said : [:]
        return [
            verdict: CommandLine.text(believed.verdict) ?: 'unknown',
            exitCode: said.exitCode,
            incidents: CommandLine.text(believed.incidents).tokenize(','),
            holder: matching(believed.holder, '@?[A-Za-z0-9][A-Za-z0-9._/-]{0,199}'),
            url: matching(believed.url, 'https?://[A-Za-z0-9._~:/?#@!$&*+,;=%-]{1,1000}')
        ]
    }

    /** An answer, with a verdict that its exit code can mean. */
    @NonCPS
    private static boolean isSound(Map said) {
        List verdicts = VERDICTS.get(said.exitCode) ?: []
        return said.wrong == '' && verdicts.contains(CommandLine.text(said.verdict))
    }

    /** Why the build must not go on; empty when nothing stops it. */
    @NonCPS
    static String stops(Map said) {
        int code = said.exitCode
        if (said.wrong != '') {
            return said.wrong
        }
        if (code == 2) {
            return 'Baton judged nothing: ' + (CommandLine.text(said.problem) ?: 'wrong input, configuration or policy') +
                ' (exit 2).'
        }
        if (!isSound(said)) {
            return "Baton gave no verdict (exit ${code}). No answer is not a pass; the lines above may say why."
        }
        if (code == 30) {
            return 'Baton cannot tell' + (said.problem ? ': ' + said.problem : '') + ' (exit 30). A scan is incomplete, ' +
                'or the change could not be read, and unknown is never clean; the report above says which.'
        }
        return code == 0 ? '' : sentence(result(said))
    }

    /** Whether it is a block that was answered, and no more. */
    @NonCPS
    static boolean isBlock(Map said) {
        return said.wrong == '' && said.exitCode == 10 && said.verdict == 'block'
    }

    /** Of a check; said every time, since the plugin takes success for granted. */
    @NonCPS
    static String conclusion(Map result, String stops) {
        if (stops != '') {
            return 'FAILURE'
        }
        return result.verdict in ['block', 'quarantine'] ? 'NEUTRAL' : 'SUCCESS'
    }

    @NonCPS
    private static String sentence(Map result) {
        String what = result.exitCode == 20 ? 'quarantined: what was built must not be used' : 'blocked: this must not go on'
        return "Baton: ${what} (exit ${result.exitCode}). " + summary(result) + ' The report above says why and what is next.'
    }

    /** Incidents, holder and link: words of ours, so that they can stand where somebody renders markup. */
    @NonCPS
    static String summary(Map result) {
        if (result.verdict == 'unknown') {
            return 'No verdict; the log says why.'
        }
        List incidents = result.incidents
        String first = incidents.isEmpty() ? 'It makes no incident' : incidents.take(5).join(', ')
        String more = incidents.size() > 5 ? " and ${incidents.size() - 5} more" : ''
        String holder = incidents.isEmpty() ? '' : ', held by ' + (result.holder ?: 'nobody yet')
        return first + more + holder + (result.url ? ', ' + result.url : '') + '.'
    }

    @NonCPS
    private static String matching(Object value, String form) {
        String text = CommandLine.text(value)
        return text.matches(form) ? text : ''
    }
}
