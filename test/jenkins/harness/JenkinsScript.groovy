/** What a Jenkinsfile and a var are: a script whose unknown methods are steps. */
abstract class JenkinsScript extends Script {
    def methodMissing(String name, Object arguments) {
        return binding.getVariable('controller').step(this, name, arguments as List)
    }
}
