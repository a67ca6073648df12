package baton

import com.cloudbees.groovy.cps.NonCPS

/**
 * Ships Baton's command line to the agent and calls it: what all steps of this library have in common. A step hands
 * itself in, gets plain values back, and decides what they mean for the build.
 */
class CommandLine implements Serializable {
    private static final long serialVersionUID = 1L

    /** Parameters that end in Groovy, by command. */
    private static final Map OWN = [
        gate: ['node', 'onBlock', 'lock'],
        sweep: ['node', 'lock'],
        request: ['node', 'lock']
    ]

    /** The variable in which the command line looks for a secret, by the parameter that names its credentials. */
    private static final Map SECRETS = [
        gate: [
            githubTokenCredentialsId: 'GITHUB_TOKEN', gitlabCredentialsId: 'GITLAB_TOKEN', hubCredentialsId: 'BATON_HUB_TOKEN'
        ],
        sweep: [githubTokenCredentialsId: 'GITHUB_TOKEN', hubCredentialsId: 'BATON_HUB_TOKEN'],
        request: [githubTokenCredentialsId: 'GITHUB_TOKEN', hubCredentialsId: 'BATON_HUB_TOKEN']
    ]

    /**
     * Runs a command, for a user where one asks, and returns its outputs (String) with `exitCode` (Integer) and `wrong`:
     * empty, or in a sentence why there is no answer that can be believed. `look` gets the folder of the call before it
     * is removed.
     */
    static Map run(def script, String command, Map parameters, String user = '', Closure look = null) {
        String folder = script.pwd(tmp: true) + '/baton/' + UUID.randomUUID()
        try {
            ship(script, folder)
            script.writeFile(file: folder + '/parameters', text: lines(command, parameters), encoding: 'UTF-8')
            script.writeFile(file: folder + '/outputs', text: '', encoding: 'UTF-8')
            List variables = [
                'BATON_COMMAND=' + command,
                'BATON_DIGEST=' + script.libraryResource(resource: 'baton/baton.mjs.sha256', encoding: 'UTF-8').trim(),
                'BATON_FOLDER=' + folder,
                'BATON_NODE=' + (text(parameters.node) ?: 'node'),
                'BATON_OUTPUTS=' + folder + '/outputs',
                'BATON_PARAMETERS=' + folder + '/parameters',
                'BATON_USER=' + user
            ]
            int code = callLocked(script, text(parameters.lock), variables, secrets(command, parameters))
            Map said = answer(code, script.readFile(file: folder + '/outputs', encoding: 'UTF-8'))
            if (look != null && said.wrong == '') {
                look(folder)
            }
            return said
        } finally {
            script.dir(folder) {
                script.deleteDir()
            }
        }
    }

    /** Nested, since what is in a variable is saved with every later step of the build. */
    private static void ship(def script, String folder) {
        script.writeFile(
            file: folder + '/baton.mjs',
            text: script.libraryResource(resource: 'baton/baton.mjs', encoding: 'UTF-8'),
            encoding: 'UTF-8'
        )
        script.writeFile(
            file: folder + '/launch.cjs',
            text: script.libraryResource(resource: 'baton/launch.cjs', encoding: 'UTF-8'),
            encoding: 'UTF-8'
        )
    }

    /** Holds a resource of the Lockable Resources plugin, when one is asked for and the plugin is there. */
    private static int callLocked(def script, String resource, List variables, List secrets) {
        int code = -1
        boolean begun = false
        if (resource != '') {
            try {
                script.lock(resource: resource) {
                    begun = true
                    code = callWithSecrets(script, secrets, variables)
                }
            } catch (NoSuchMethodError e) {
                if (begun) {
                    throw e
                }
                script.echo('Baton: the Lockable Resources plugin is not there, so nothing is locked.')
            }
        }
        return begun ? code : callWithSecrets(script, secrets, variables)
    }

    /** Each secret is bound around the one call and nothing else. */
    private static int callWithSecrets(def script, List secrets, List variables) {
        if (secrets.isEmpty()) {
            return invoke(script, variables)
        }
        Map secret = secrets[0]
        int code = -1
        boolean begun = false
        try {
            script.withCredentials([script.string(credentialsId: secret.id, variable: secret.variable)]) {
                begun = true
                code = callWithSecrets(script, secrets.tail(), variables)
            }
        } catch (Exception e) {
            if (begun || !text(e.message).contains("' is of type '")) {
                throw e
            }
        }
        if (!begun) {
            // A GitHub App: its password is an installation token, and the variable for its id is obligatory.
            script.withCredentials([script.usernamePassword(
                credentialsId: secret.id, usernameVariable: 'BATON_APP', passwordVariable: secret.variable
            )]) {
                code = callWithSecrets(script, secrets.tail(), variables)
            }
        }
        return code
    }

    /** No value is part of a script's text. 127: no Node that runs. */
    private static int invoke(def script, List variables) {
        int code = -1
        script.withEnv(variables) {
            if (script.isUnix()) {
                code = script.sh(label: 'Baton', returnStatus: true, script: '''
                    set +x
                    "$BATON_NODE" --version >/dev/null 2>&1 || exit 127
                    exec "$BATON_NODE" "$BATON_FOLDER/launch.cjs" "$BATON_COMMAND"
                ''')
            } else {
                code = script.bat(label: 'Baton', returnStatus: true, script: '''
                    @echo off
                    "%BATON_NODE%" --version >nul 2>nul || exit /b 127
                    "%BATON_NODE%" "%BATON_FOLDER%/launch.cjs" "%BATON_COMMAND%"
                ''')
            }
        }
        return code
    }

    /** One `parameter=value` a line: a line end in a value makes another value, never an option. */
    @NonCPS
    private static String lines(String command, Map parameters) {
        List own = OWN.get(command)
        Map secrets = SECRETS.get(command)
        List all = []
        for (Map.Entry entry in parameters.entrySet()) {
            String name = text(entry.key).replaceAll('[\r\n=]', ' ')
            if (!own.contains(name) && !secrets.containsKey(name)) {
                for (Object value in listed(entry.value)) {
                    for (String part in text(value).split('\r\n|\r|\n')) {
                        all.add(name + '=' + part)
                    }
                }
            }
        }
        return all.join('\n') + '\n'
    }

    @NonCPS
    private static List listed(Object value) {
        if (value == null) {
            return []
        }
        if (value instanceof Object[]) {
            return value.toList()
        }
        return value instanceof Collection ? new ArrayList(value) : [value]
    }

    @NonCPS
    private static List secrets(String command, Map parameters) {
        List all = []
        for (Map.Entry entry in SECRETS.get(command).entrySet()) {
            String id = text(parameters.get(entry.key))
            if (id != '') {
                all.add([id: id, variable: entry.value])
            }
        }
        return all
    }

    /** Plain, so that it can be saved. */
    @NonCPS
    static String text(Object value) {
        return value == null ? '' : value.toString()
    }

    @NonCPS
    private static Map answer(int code, String outputs) {
        Map said = [:]
        for (String line in outputs.split('\r?\n')) {
            int at = line.indexOf('=')
            String key = at > 0 ? line.substring(0, at) : ''
            // Of several problems the first is the one to tell; every other output is said once.
            if (key != '' && !said.containsKey(key)) {
                said.put(key, line.substring(at + 1).trim())
            }
        }
        boolean agrees = text(said.get('exitCode')) == text(code)
        said.put('exitCode', code)
        said.put('wrong', agrees ? '' : reason(code))
        return said
    }

    @NonCPS
    private static String reason(int code) {
        if (code in [127, 9009]) {
            return 'Baton needs Node 20 or newer on this agent. Put it on the PATH, for example by the NodeJS plugin: ' +
                "nodejs('node-24') { batonGate(...) }. Or say where it is: node: '/opt/node/bin/node'."
        }
        if (code == 126) {
            return 'Baton does not run: its file on this agent is not the one of the library. Nothing was judged.'
        }
        if (code in [-1, 130, 137, 143]) {
            return "Baton was ended before it could answer (exit ${code}): a lost agent, an abort, no memory. No answer " +
                'is not a pass; run it again.'
        }
        return "Baton gave no answer that can be believed (exit ${code}): its outputs do not say the same. No answer is " +
            'not a pass; the lines above may say why.'
    }
}
