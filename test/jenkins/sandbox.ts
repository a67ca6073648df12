/**
 * What a folder library may ask of others without an approval: script-security's generic whitelist and the methods
 * that Jenkins marks. A name stands for the signature beside it; everything that is not here is refused by the test.
 */
export const allowedMethods: Readonly<Record<string, string>> = {
  add: 'method java.util.Collection add java.lang.Object',
  contains: 'method java.lang.String contains, method java.util.Collection contains',
  containsKey: 'method java.util.Map containsKey java.lang.Object',
  entrySet: 'method java.util.Map entrySet',
  get: 'method java.util.Map get java.lang.Object',
  getAt: 'staticMethod org.codehaus.groovy.runtime.DefaultGroovyMethods getAt java.util.List int',
  getBuildCauses:
    'method org.jenkinsci.plugins.workflow.support.steps.build.RunWrapper getBuildCauses java.lang.String',
  indexOf: 'method java.lang.String indexOf java.lang.String',
  isEmpty: 'method java.util.Collection isEmpty',
  iterator: 'method java.lang.Iterable iterator',
  join: 'staticMethod org.codehaus.groovy.runtime.DefaultGroovyMethods join java.lang.Iterable java.lang.String',
  key: 'method java.util.Map$Entry getKey',
  matches: 'method java.lang.String matches java.lang.String',
  message: 'method java.lang.Throwable getMessage',
  minus: 'arithmetic of numbers',
  parseInt: 'staticMethod java.lang.Integer parseInt java.lang.String',
  plus: 'staticMethod org.codehaus.groovy.runtime.DefaultGroovyMethods plus java.lang.String java.lang.Object',
  put: 'method java.util.Map put java.lang.Object java.lang.Object',
  randomUUID: 'staticMethod java.util.UUID randomUUID',
  replaceAll: 'method java.lang.String replaceAll java.lang.String java.lang.String',
  size: 'method java.util.Collection size',
  split: 'method java.lang.String split java.lang.String',
  substring: 'method java.lang.String substring int',
  tail: 'staticMethod org.codehaus.groovy.runtime.DefaultGroovyMethods tail java.util.List',
  take: 'staticMethod org.codehaus.groovy.runtime.DefaultGroovyMethods take java.util.List int',
  toList: 'staticMethod org.codehaus.groovy.runtime.DefaultGroovyMethods toList java.lang.Object[]',
  toLowerCase: 'method java.lang.String toLowerCase',
  toUpperCase: 'method java.lang.String toUpperCase',
  toString: 'method java.lang.Object toString',
  tokenize:
    'staticMethod org.codehaus.groovy.runtime.DefaultGroovyMethods tokenize java.lang.String java.lang.String',
  trim: 'method java.lang.String trim',
  value: 'method java.util.Map$Entry getValue',
  call: 'method groovy.lang.Closure call java.lang.Object',
  doCall: 'a closure of ours',
  '<$constructor$>': 'the type tells',
  runScript: 'main() of a script, which Jenkins does not call',
}

/** `description` of `currentBuild` is marked by RunWrapper. */
export const allowedGlobals = ['currentBuild', 'description']

export const steps = [
  'bat',
  'deleteDir',
  'dir',
  'echo',
  'error',
  'fileExists',
  'isUnix',
  'libraryResource',
  'lock',
  'publishChecks',
  'pwd',
  'readFile',
  'recordIssues',
  'sarif',
  'sh',
  'string',
  'unstable',
  'usernamePassword',
  'withCredentials',
  'withEnv',
  'writeFile',
]

export const allowedTypes = [
  'java.lang.Boolean',
  'java.lang.Integer',
  'java.util.ArrayList',
  'java.util.Iterator',
  'java.util.List',
  'java.util.Map',
  'java.util.Map$Entry',
  'java.util.UUID',
]

/** What every compiled class of Groovy has in it. */
export const ofCompiler =
  /^(groovy\.lang\.(Closure|MetaClass|Reference|Script)|java\.lang\.(Boolean|Integer|Object|ref\.SoftReference)|java\.util\.Iterator|org\.codehaus\.groovy\.(reflection\.ClassInfo|runtime\.(ArrayUtil|BytecodeInterface8|GStringImpl|InvokerHelper|ScriptBytecodeAdapter|callsite\.CallSite(Array)?|typehandling\.(DefaultTypeTransformation|ShortTypeHandling))))$/

/** Of the compiler's adapter: what reads and writes no field, and spreads nothing. */
export const adapterCalls =
  /^(castToType|compare\w+|createList|createMap|initMetaClass|isCase|setProperty|booleanUnbox|intUnbox|castToString|matchRegex)$/

/** What the sandbox refuses, each in a class of its own. */
export const refused: Readonly<Record<string, string>> = {
  ReadsFile: "static Object x() { new File('/etc/passwd') }",
  ReadsEnvironment: "static Object x() { System.getenv('HOME') }",
  ParsesClassic: "static Object x() { new groovy.json.JsonSlurperClassic().parseText('{}') }",
  WritesJson: 'static Object x() { groovy.json.JsonOutput.toJson([1]) }',
  MakesLinkedMap: 'static Object x() { new LinkedHashMap([:]) }',
  Throws: "static Object x() { throw new RuntimeException('x') }",
  Digests: "static Object x() { java.security.MessageDigest.getInstance('SHA-256') }",
  Encodes: "static Object x() { 'x'.bytes.encodeBase64() }",
  UsesMetaClass: "static Object x() { 'x'.metaClass }",
  AsksForMethod: "static Object x() { 'x'.respondsTo('y') }",
  AsksForProperty: "static Object x() { 'x'.hasProperty('y') }",
  ReadsVariable: 'static Object x(def script, String name) { script.env[name] }',
  TakesRawBuild: 'static Object x(def script) { script.currentBuild.rawBuild }',
  TakesJenkins: 'static Object x() { jenkins.model.Jenkins.get() }',
  ReadsUrl: "static Object x() { new URL('http://x').text }",
  RunsCommand: "static Object x() { 'id'.execute() }",
  Spreads: 'static Object x(List list) { list*.trim() }',
  ReadsField: 'static Object x(def one) { one.@hidden }',
  PointsAtMethod: 'static Object x(def one) { one.&hidden }',
}
