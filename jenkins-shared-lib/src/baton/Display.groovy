package baton

import com.cloudbees.groovy.cps.NonCPS

/** Where a build is looked at. What an optional plugin does is done when it is there, and missed in one line. */
class Display implements Serializable {
    private static final long serialVersionUID = 1L

    /** Warnings NG: the findings that count, from the folder of the call. */
    static void findings(def script, String folder, Map parameters) {
        if (!script.fileExists(folder + '/findings.json')) {
            return
        }
        try {
            script.dir(folder) {
                script.recordIssues(
                    id: idOf(parameters),
                    name: nameOf(parameters),
                    tools: [script.sarif(pattern: 'findings.json')],
                    enabledForFailure: true,
                    skipPublishingChecks: true,
                    skipBlames: true,
                    sourceCodeRetention: 'NEVER'
                )
            }
        } catch (NoSuchMethodError ignored) {
            script.echo('Baton: the Warnings Next Generation plugin is not there, so findings are in this log alone.')
        } catch (IllegalStateException ignored) {
            // Two gates of a build for the same service, stage and environment: the plugin takes an id once.
            script.echo('Baton: the findings of an earlier call in this build are shown, and not these.')
        } catch (IllegalArgumentException failed) {
            script.echo('Baton: the Warnings Next Generation plugin failed, so findings are in this log alone.')
        }
    }

    /** Build description, and the check of the commit with a conclusion that is always said. */
    static void result(def script, Map result, String stops, Map parameters) {
        String verdict = result.exitCode == 30 ? 'cannot tell' : result.verdict
        String line = nameOf(parameters) + ': ' + verdict + '. ' + Verdict.summary(result)
        String before = CommandLine.text(script.currentBuild.description)
        if (!before.contains(line)) {
            script.currentBuild.description = before == '' ? line : before + '\n' + line
        }
        Map check = [
            name: nameOf(parameters),
            title: verdict + (stops == '' ? '' : ', stopped'),
            summary: Verdict.summary(result),
            conclusion: Verdict.conclusion(result, stops)
        ]
        if (result.url != '') {
            check.put('detailsURL', result.url)
        }
        try {
            script.publishChecks(check)
        } catch (NoSuchMethodError ignored) {
            script.echo('Baton: the Checks API plugin is not there, so no check is published.')
        } catch (IllegalArgumentException | IllegalStateException failed) {
            script.echo('Baton: the Checks API plugin failed, so no check is published.')
        }
    }

    @NonCPS
    private static String nameOf(Map parameters) {
        String subject = subjectOf(parameters)
        return subject == '' ? 'Baton' : 'Baton ' + subject
    }

    /** As Warnings NG wants it: one for each call of a build, and the same in the next build. */
    @NonCPS
    private static String idOf(Map parameters) {
        String subject = subjectOf(parameters).toLowerCase().replaceAll('[^a-z0-9]+', '-')
        return subject == '' ? 'baton' : 'baton-' + subject
    }

    /** What is judged, where a pipeline judges several; from the Jenkinsfile, in letters that no formatter knows. */
    @NonCPS
    private static String subjectOf(Map parameters) {
        List parts = []
        for (String key in ['service', 'stage', 'environment']) {
            String part = CommandLine.text(parameters.get(key)).replaceAll('[^A-Za-z0-9._/-]+', ' ').trim()
            if (part != '') {
                parts.add(part)
            }
        }
        return parts.join(' ')
    }
}
