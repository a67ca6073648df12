import java.util.concurrent.CopyOnWriteArrayList

/** What a step says when it fails the build. */
class StepFailed extends Exception {
    StepFailed(String message) {
        super(message)
    }
}

/** Where a step runs: one for each branch of `parallel`. */
class Place {
    File folder
    Map<String, String> variables
    List<String> secrets = []
}

/** `currentBuild`, as far as the library and its examples know it. */
class Build {
    volatile String description = null
    volatile String result = 'SUCCESS'
    List causes = []

    /** Of this class alone, as JSON. */
    List getBuildCauses(String type) { causes.findAll { it._class == type } }
}

/** The steps of Jenkins that the library and its examples use, done for real. */
class Steps {
    final Map scenario
    final File library
    final Closure load
    final List<String> log = new CopyOnWriteArrayList<String>()
    final List<Map> taken = new CopyOnWriteArrayList<Map>()
    final Build build
    private final ThreadLocal<Place> place = new InheritableThreadLocal<Place>()

    Steps(Map scenario, File library, Closure load) {
        this.scenario = scenario
        this.library = library
        this.load = load
        build = new Build(causes: scenario.causes ?: [])
        place.set(new Place(folder: new File(scenario.workspace), variables: scenario.env.collectEntries { k, v -> [k, v] }))
    }

    Object step(Script script, String name, List arguments) {
        File file = new File(library, "vars/${name}.groovy")
        if (file.exists()) {
            return load(file, this).invokeMethod('call', arguments as Object[])
        }
        String method = 'step_' + name
        if (scenario.missing?.contains(name) || !this.metaClass.respondsTo(this, method)) {
            throw new NoSuchMethodError("No such DSL method '${name}' found among steps [echo, error, sh]")
        }
        if (!(name in structure)) {
            taken.add([step: name, arguments: plain(arguments)])
        }
        return this."${method}"(*arguments)
    }

    private static final List structure = ['string', 'usernamePassword', 'sarif']

    /** What a step was called with, as far as JSON can say it; what is long is only counted. */
    private static Object plain(Object value) {
        if (value instanceof Map) {
            return value.collectEntries { k, v -> [k.toString(), plain(v)] }
        }
        if (value instanceof Collection) {
            return value.findAll { !(it instanceof Closure) }.collect { plain(it) }
        }
        String text = value == null ? null : value.toString()
        return text != null && text.length() > 10_000 ? "${text.length()} characters" : text
    }

    // Words that say where and in which order.

    Object step_node(Object label = null, Closure body) { body() }
    Object step_pipeline(Closure body) { body() }
    Object step_agent(Object any) { null }
    Object step_options(Closure body) { null }
    Object step_stages(Closure body) { body() }
    Object step_steps(Closure body) { body() }
    Object step_script(Closure body) { body() }
    Object step_when(Closure body) { body() }
    Object step_branch(String name) { skipUnless(place.get().variables.BRANCH_NAME == name) }
    Object step_properties(Object all) { null }
    Object step_git(Map checkout) { null }
    Object step_library(Object name) { null }
    Object step_modernSCM(Map source) { assert source.libraryPath != null; source }
    Object step_triggers(Closure body) { body() }
    Object step_cron(String times) { assert times.split(' ').size() == 5 }
    Object step_parameters(Closure body) { body() }
    Object step_choice(Map arguments) { assert arguments.name != null && arguments.choices }
    Object step_archiveArtifacts(Map arguments) { null }

    Object step_stage(String name, Closure body) {
        log.add("stage ${name}".toString())
        try {
            return body()
        } catch (StageSkipped ignored) {
            log.add("stage ${name} is skipped".toString())
            return null
        }
    }

    private static void skipUnless(boolean holds) {
        if (!holds) {
            throw new StageSkipped()
        }
    }

    static class StageSkipped extends Exception {
    }

    Object step_parallel(Map branches) {
        Map<String, Throwable> failures = [:].asSynchronized()
        Place here = place.get()
        List threads = branches.collect { String name, Closure body ->
            Thread.start {
                place.set(new Place(folder: here.folder, variables: new HashMap(here.variables), secrets: here.secrets))
                try {
                    body()
                } catch (Throwable e) {
                    failures[name] = e
                }
            }
        }
        threads*.join()
        if (!failures.isEmpty()) {
            throw failures.values().first()
        }
    }

    // Steps.

    void step_echo(Object message) { log.add(message.toString()) }

    void step_error(Object message) { throw new StepFailed(message.toString()) }

    void step_unstable(Object message) {
        log.add('unstable: ' + message)
        build.result = 'UNSTABLE'
    }

    boolean step_isUnix() { scenario.isUnix != false }

    String step_pwd(Map arguments = [:]) {
        String path = place.get().folder.path
        return arguments.tmp ? path + '@tmp' : path
    }

    Object step_dir(String path, Closure body) {
        return within(new Place(folder: at(path), variables: place.get().variables, secrets: place.get().secrets), body)
    }

    void step_deleteDir() { place.get().folder.deleteDir() }

    void step_writeFile(Map arguments) {
        File file = at(arguments.file)
        file.parentFile.mkdirs()
        String text = scenario.damage && file.name == scenario.damage ? arguments.text + ' ' : arguments.text
        file.setText(text, arguments.encoding ?: 'US-ASCII')
    }

    String step_readFile(Map arguments) {
        File file = at(arguments.file)
        if (!file.exists()) {
            throw new java.nio.file.NoSuchFileException(file.path)
        }
        return file.getText(arguments.encoding ?: 'US-ASCII')
    }

    boolean step_fileExists(String path) { at(path).exists() }

    String step_libraryResource(Map arguments) {
        File file = new File(library, "resources/${arguments.resource}")
        if (!file.exists()) {
            throw new StepFailed("No such library resource ${arguments.resource} could be found.")
        }
        return file.getText(arguments.encoding ?: 'US-ASCII')
    }

    /** Values are expanded, as EnvVars.overrideExpandingAll does; older controllers take them as they are. */
    Object step_withEnv(List pairs, Closure body) {
        Place here = place.get()
        Map<String, String> variables = new HashMap(here.variables)
        for (Object pair in pairs) {
            String text = pair.toString()
            int split = text.indexOf('=')
            variables[text.substring(0, split)] = expanded(text.substring(split + 1), here.variables)
        }
        return within(new Place(folder: here.folder, variables: variables, secrets: here.secrets), body)
    }

    private static String expanded(String value, Map<String, String> variables) {
        return value.replaceAll(/\$(\$|[A-Za-z0-9_]+|\{[A-Za-z0-9_.]+\})/) { List<String> match ->
            String name = match[1].replaceAll('[{}]', '')
            name == '$' ? '$' : (variables[name] ?: match[0])
        }
    }

    /** A binding, or the definition of a build's parameter. */
    Map step_string(Map arguments) { arguments.name ? arguments : [kind: 'Secret text', id: arguments.credentialsId, variable: arguments.variable] }

    Map step_usernamePassword(Map arguments) {
        assert arguments.usernameVariable != null
        return [kind: 'GitHub App', id: arguments.credentialsId, variable: arguments.passwordVariable]
    }

    Object step_withCredentials(List bindings, Closure body) {
        Place here = place.get()
        Map<String, String> variables = new HashMap(here.variables)
        List<String> secrets = new ArrayList(here.secrets)
        for (Map binding in bindings) {
            Map known = scenario.credentials?.get(binding.id)
            if (known == null) {
                throw new StepFailed("Could not find credentials entry with ID '${binding.id}'")
            }
            if (known.kind != binding.kind) {
                throw new StepFailed("Credentials '${binding.id}' is of type '${known.kind}' where '${binding.kind}' was expected")
            }
            variables[binding.variable] = known.value
            secrets.add(known.value)
        }
        return within(new Place(folder: here.folder, variables: variables, secrets: secrets), body)
    }

    Object step_sh(Object arguments) { shell(arguments instanceof Map ? arguments : [script: arguments], false) }

    Object step_bat(Object arguments) { shell(arguments instanceof Map ? arguments : [script: arguments], true) }

    Map step_checkout(Object scm) {
        Map said = scenario.checkout ?: [:]
        place.get().variables.putAll(said)
        return said
    }

    void step_recordIssues(Map arguments) {
        arguments.tools.each { Map tool -> assert at(tool.pattern).exists() }
        List ids = taken.findAll { it.step == 'recordIssues' }.collect { it.arguments[0].id }
        if (ids.count(arguments.id) > 1) {
            throw new IllegalStateException("ID ${arguments.id} is already used by another action")
        }
        log.add('issues: ' + at(arguments.tools[0].pattern).text)
    }

    Map step_sarif(Map arguments) { arguments }

    void step_publishChecks(Map arguments) { assert arguments.conclusion != null }

    Object step_lock(Map arguments, Closure body) { body() }

    private File at(Object path) {
        File file = new File(path.toString())
        return file.absolute ? file : new File(place.get().folder, path.toString())
    }

    private Object within(Place other, Closure body) {
        Place here = place.get()
        place.set(other)
        try {
            return body()
        } finally {
            place.set(here)
        }
    }

    private Object shell(Map arguments, boolean isBatch) {
        Place here = place.get()
        String script = arguments.script.toString()
        assert !here.secrets.any { script.contains(it) }: 'A secret was passed to "sh" using Groovy String interpolation'
        if (scenario.answer != null) {
            return scenario.answer
        }
        File control = File.createTempFile('durable-', '.sh')
        control.setText(isBatch ? fromBatch(script, here.variables) : script, 'UTF-8')
        ProcessBuilder builder = new ProcessBuilder(['sh', isBatch ? '-e' : '-xe', control.path])
        builder.environment().clear()
        builder.environment().putAll(here.variables)
        Process process = builder.directory(here.folder).redirectErrorStream(true).start()
        process.outputStream.close()
        String output = process.inputStream.getText('UTF-8')
        int code = process.waitFor()
        control.delete()
        log.add(here.secrets.inject(output) { String text, String secret -> text.replace(secret, '****') })
        if (arguments.returnStatus) {
            return code
        }
        if (code != 0) {
            throw new StepFailed("script returned exit code ${code}")
        }
        return arguments.returnStdout ? output : null
    }

    /** The few words of cmd that the library uses: `%NAME%` is put in once, before anything is read. */
    private static String fromBatch(String script, Map<String, String> variables) {
        List lines = script.readLines()*.trim().findAll { it != '' && it != '@echo off' }
        return lines.collect { String line ->
            assert !line.contains('$') && !line.contains("'")
            List words = line.replace('>nul 2>nul', '').split(/\|\| /).collect { String part ->
                part.replaceAll(/%([A-Z_]+)%/) { List<String> match -> variables[match[1]] ?: '' }.trim()
            }
            String first = words[0].replaceAll(/"([^"]*)"/) { List<String> match -> "'" + match[1].replace("'", "'\\''") + "'" }
            words.size() == 1 ? first : first + ' >/dev/null 2>&1 || ' + words[1].replace('exit /b', 'exit')
        }.join('\n')
    }
}
