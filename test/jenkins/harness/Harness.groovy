import groovy.json.JsonBuilder
import groovy.json.JsonSlurperClassic
import org.codehaus.groovy.control.CompilerConfiguration

/** Runs Jenkinsfiles with the library: arguments are a file of scenarios, the library, the stub, and where to answer. */
class Harness {
    static void main(String[] arguments) {
        List scenarios = new JsonSlurperClassic().parseText(new File(arguments[0]).getText('UTF-8')) as List
        List answers = scenarios.collect { Map scenario -> play(scenario, new File(scenario.library ?: arguments[1]), arguments[2]) }
        new File(arguments[3]).setText(new JsonBuilder(answers).toString(), 'UTF-8')
    }

    private static Map play(Map scenario, File library, String stub) {
        CompilerConfiguration configuration = new CompilerConfiguration()
        configuration.scriptBaseClass = JenkinsScript.name
        configuration.sourceEncoding = 'US-ASCII'
        configuration.addCompilationCustomizers(new SavedState())
        GroovyClassLoader loader = new GroovyClassLoader(Harness.classLoader, configuration)
        loader.addClasspath(stub)
        loader.addClasspath(new File(library, 'src').path)
        StateStore.most = 0
        Closure load = { File file, Steps steps -> scriptOf(loader.parseClass(file), steps) }
        Steps steps = new Steps(scenario, library, load)
        Map answer = [name: scenario.name, error: null, returned: null]
        try {
            answer.returned = scriptOf(loader.parseClass(scenario.jenkinsfile, 'Jenkinsfile.groovy'), steps).run()
            if (!(answer.returned instanceof Map)) {
                answer.returned = null
            }
        } catch (Throwable e) {
            answer.error = e.message ?: e.toString()
            answer.kind = e.class.simpleName
            steps.build.result = 'FAILURE'
        }
        return answer + [
            result: steps.build.result,
            description: steps.build.description,
            log: steps.log.join('\n'),
            taken: steps.taken,
            mostSaved: StateStore.most
        ]
    }

    private static Script scriptOf(Class type, Steps steps) {
        Script script = type.newInstance() as Script
        script.binding = new Binding([
            controller: steps, currentBuild: steps.build, env: steps.scenario.env,
            params: steps.scenario.params ?: [:], scm: 'scm', any: 'any', _: null
        ])
        return script
    }
}
