/** What a weakness is called, and what mends it; both ours. `fix` is an order without a full stop. */
export interface WeaknessWords {
  readonly title: string
  readonly fix: string
}

const parameter = 'pass the value as a bound parameter instead of joining it into the query'
const argumentList = 'start the program with a fixed name and a list of arguments, without a shell'
const inside = 'resolve the path and refuse what does not stay in the folder that is meant'
const bounds = 'check the length against the buffer before reading or writing'
const encode = 'encode the value for the place where it is put, or use a template that does'
const checkRights = 'check on the server, for each request, that this caller may do this with this object'
const strongCipher =
  'use a current algorithm of the standard library (AES-GCM, SHA-256, Argon2 for passwords)'
const outOfCode = 'take the value out of the code into a secret store, and replace it, since it was readable'
const release = 'release it on every way out, those of failures included'
const initialise = 'give it a value before it is read'
const noEvaluation = 'never run text as code: use data and a table of what is allowed'

/** By CWE number; https://cwe.mitre.org names them otherwise. */
export const cweWords: Readonly<Record<number, WeaknessWords>> = {
  20: { title: 'unchecked input', fix: 'check type, length and allowed values before the value is used' },
  22: { title: 'path traversal', fix: inside },
  23: { title: 'path traversal', fix: inside },
  36: { title: 'path traversal', fix: inside },
  59: {
    title: 'following of a link to another file',
    fix: 'open without following links, in a folder of your own',
  },
  73: { title: 'file name under outside control', fix: inside },
  74: { title: 'injection', fix: 'keep data and commands apart: pass the value as a parameter' },
  77: { title: 'command injection', fix: argumentList },
  78: { title: 'operating system command injection', fix: argumentList },
  79: { title: 'cross-site scripting', fix: encode },
  80: { title: 'cross-site scripting', fix: encode },
  88: {
    title: 'argument injection',
    fix: 'put -- before the value, and refuse values that begin with a dash',
  },
  89: { title: 'SQL injection', fix: parameter },
  90: {
    title: 'LDAP injection',
    fix: 'escape the value for LDAP filters by the library that talks to the directory',
  },
  91: { title: 'XML injection', fix: 'build the document with a library instead of joining text' },
  93: { title: 'line break injection', fix: 'refuse carriage return and line feed in the value' },
  94: { title: 'code injection', fix: noEvaluation },
  95: { title: 'code injection', fix: noEvaluation },
  96: { title: 'code injection', fix: noEvaluation },
  98: { title: 'inclusion of a foreign file', fix: 'include files from a fixed list alone' },
  113: { title: 'header injection', fix: 'refuse carriage return and line feed in header values' },
  116: { title: 'missing output encoding', fix: encode },
  117: {
    title: 'log injection',
    fix: 'write the value as a field of a structured log, or without control characters',
  },
  119: { title: 'memory access out of bounds', fix: bounds },
  120: { title: 'buffer overflow', fix: bounds },
  121: { title: 'stack buffer overflow', fix: bounds },
  122: { title: 'heap buffer overflow', fix: bounds },
  125: { title: 'read out of bounds', fix: bounds },
  126: { title: 'read out of bounds', fix: bounds },
  129: { title: 'unchecked index', fix: bounds },
  134: {
    title: 'format string under outside control',
    fix: 'use a constant format, and pass the value as an argument',
  },
  190: { title: 'integer overflow', fix: 'check the range before the calculation' },
  200: { title: 'disclosure of information', fix: 'return only the fields that this caller may see' },
  201: { title: 'disclosure of information', fix: 'return only the fields that this caller may see' },
  208: {
    title: 'comparison that tells by its time',
    fix: 'compare secrets with a function of constant time',
  },
  209: {
    title: 'error message that discloses internals',
    fix: 'log the details, and answer with a general message',
  },
  248: { title: 'uncaught exception', fix: 'catch it where something can be done, and fail closed' },
  252: { title: 'unchecked result of a call', fix: 'check the result, and stop when the call failed' },
  259: { title: 'password in the code', fix: outOfCode },
  269: { title: 'too many privileges', fix: 'run with the least privileges that the task needs' },
  276: { title: 'wrong default permissions', fix: 'set the narrowest file mode when creating' },
  284: { title: 'missing access control', fix: checkRights },
  285: { title: 'missing authorization', fix: checkRights },
  287: { title: 'weak authentication', fix: 'require a verified login before this code is reached' },
  295: { title: 'unchecked TLS certificate', fix: 'switch certificate and host name checks on again' },
  297: { title: 'unchecked TLS host name', fix: 'switch the host name check on again' },
  306: { title: 'missing authentication', fix: 'require a verified login before this code is reached' },
  311: { title: 'missing encryption', fix: 'encrypt the data before it is stored or sent' },
  312: { title: 'sensitive data stored in clear text', fix: 'encrypt the data, or do not store it' },
  319: { title: 'sensitive data sent in clear text', fix: 'use TLS' },
  321: { title: 'encryption key in the code', fix: outOfCode },
  326: { title: 'weak encryption', fix: strongCipher },
  327: { title: 'broken or outdated cryptography', fix: strongCipher },
  328: { title: 'weak hash', fix: strongCipher },
  330: { title: 'predictable random value', fix: 'take the value from the cryptographic random source' },
  338: { title: 'predictable random value', fix: 'take the value from the cryptographic random source' },
  345: { title: 'unchecked origin of data', fix: 'verify who sent the data before it is used' },
  346: { title: 'unchecked origin', fix: 'compare the origin with a fixed list' },
  347: {
    title: 'unchecked signature',
    fix: 'verify the signature, with the algorithm fixed, before anything is read',
  },
  352: {
    title: 'cross-site request forgery',
    fix: 'require a token or a same-site cookie for each request that changes something',
  },
  353: { title: 'missing integrity check', fix: 'pin the digest of what is loaded' },
  362: { title: 'race condition', fix: 'make the step atomic, or hold a lock' },
  367: { title: 'check and use apart in time', fix: 'open once, and check what is open' },
  369: { title: 'division by zero', fix: 'check the divisor before the division' },
  377: {
    title: 'insecure temporary file',
    fix: 'create it with the library call that chooses a private name',
  },
  384: { title: 'session fixation', fix: 'issue a new session id at login' },
  390: { title: 'failure that is swallowed', fix: 'handle the failure or let it through, and fail closed' },
  400: { title: 'unlimited use of resources', fix: 'put a limit on size, number and time' },
  401: { title: 'memory that is not released', fix: release },
  404: { title: 'resource that is not released', fix: release },
  409: { title: 'decompression bomb', fix: 'stop unpacking at a size limit' },
  415: { title: 'double free', fix: 'give the memory one owner, which frees it once' },
  416: { title: 'use after free', fix: 'give the memory one owner, and do not use it after it is freed' },
  426: {
    title: 'program looked for in a path that others may set',
    fix: 'name the program by its full path',
  },
  434: {
    title: 'unrestricted file upload',
    fix: 'check type and size, choose the name yourself, and store it where nothing is run',
  },
  444: {
    title: 'request smuggling',
    fix: 'refuse requests that state their length twice or otherwise unclearly',
  },
  456: { title: 'value that is not initialised', fix: initialise },
  457: { title: 'value that is not initialised', fix: initialise },
  470: { title: 'class chosen by outside input', fix: 'choose from a fixed table of classes' },
  476: { title: 'null pointer dereference', fix: 'check for null before the use' },
  489: { title: 'debug mode left on', fix: 'switch debug mode off outside development' },
  494: { title: 'code loaded without integrity check', fix: 'pin the digest of what is loaded' },
  501: { title: 'trust boundary violation', fix: 'check the value before it is stored among trusted ones' },
  502: {
    title: 'deserialization of untrusted data',
    fix: 'read the data with a format that builds no objects (JSON, a safe loader)',
  },
  521: { title: 'weak password rule', fix: 'require long passwords, and refuse known ones' },
  522: {
    title: 'badly protected credentials',
    fix: 'keep credentials in a secret store, and send them over TLS alone',
  },
  532: { title: 'sensitive data in a log', fix: 'take the value out of the log line' },
  561: {
    title: 'code that never runs',
    fix: 'remove it, or correct the condition that keeps it from running',
  },
  563: { title: 'value that is never used', fix: 'remove the assignment, or use the value as it was meant' },
  601: { title: 'open redirect', fix: 'redirect to a fixed list of targets or to relative paths alone' },
  605: {
    title: 'service that listens on every interface',
    fix: 'bind it to the address that it serves',
  },
  611: { title: 'XML external entities', fix: 'switch external entities and DTDs off in the parser' },
  614: { title: 'cookie without the Secure flag', fix: 'set Secure on the cookie' },
  628: { title: 'call with wrong arguments', fix: 'call the function as it is declared' },
  639: { title: 'access to foreign objects by their id', fix: checkRights },
  643: { title: 'XPath injection', fix: 'pass the value as an XPath variable' },
  676: { title: 'dangerous function', fix: 'use the bounded function instead' },
  685: { title: 'call with wrong arguments', fix: 'call the function as it is declared' },
  693: { title: 'missing protection', fix: 'switch the protection on that the rule names' },
  703: { title: 'unhandled failure', fix: 'handle the failure, and fail closed' },
  732: { title: 'too wide permissions', fix: 'give the narrowest permissions that work' },
  754: { title: 'unhandled exceptional condition', fix: 'handle the condition, and fail closed' },
  770: { title: 'unlimited use of resources', fix: 'put a limit on size, number and time' },
  772: { title: 'resource that is not released', fix: release },
  776: { title: 'XML entity expansion', fix: 'switch DTDs off in the parser, or put a limit on expansion' },
  787: { title: 'write out of bounds', fix: bounds },
  798: { title: 'credential in the code', fix: outOfCode },
  829: { title: 'code of others without a pinned version', fix: 'pin it by digest' },
  862: { title: 'missing authorization', fix: checkRights },
  863: { title: 'wrong authorization', fix: checkRights },
  915: { title: 'mass assignment', fix: 'copy the fields that may be set, by name' },
  916: { title: 'password hash that is too fast', fix: 'hash passwords with Argon2, scrypt or bcrypt' },
  917: { title: 'expression language injection', fix: noEvaluation },
  918: {
    title: 'server-side request forgery',
    fix: 'send requests to a fixed list of hosts alone, and refuse private addresses',
  },
  942: {
    title: 'too wide cross-origin sharing',
    fix: 'name the origins that may read, and never reflect the one that asks',
  },
  943: { title: 'NoSQL injection', fix: 'check that the value is plain text before it goes into the query' },
  1004: { title: 'cookie that scripts can read', fix: 'set HttpOnly on the cookie' },
  1007: {
    title: 'text that reads otherwise than it runs',
    fix: 'take the control characters for writing direction out of the source',
  },
  1021: { title: 'page that can be framed', fix: 'send frame-ancestors in the content security policy' },
  1275: { title: 'cookie without the SameSite attribute', fix: 'set SameSite on the cookie' },
  1321: {
    title: 'prototype pollution',
    fix: 'refuse the keys __proto__, constructor and prototype, or use a Map',
  },
  1333: {
    title: 'regular expression that can hang',
    fix: 'rewrite it without nested repetition, or put a limit on the input',
  },
  1336: { title: 'template injection', fix: 'pass the value as data of a fixed template' },
}

/** Say so little that a more exact number beside them is the better key. */
const general: ReadonlySet<number> = new Set([16, 20, 74, 664, 691, 693, 703, 707, 710, 754, 1035, 937])

/**
 * The one that a finding is called and grouped by: the first that is exact, else the first. Incident ids rest on it:
 * another choice is another scheme version (`incident-id.ts`).
 */
export function primaryCwe(numbers: readonly number[]): number | null {
  return numbers.find((number) => !general.has(number)) ?? numbers[0] ?? null
}
