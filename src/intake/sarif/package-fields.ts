/** In which members of a property bag tools state a package. The first name that is there counts. */
export const packageMembers = {
  purl: ['purl', 'purls', 'packageUrl', 'package_url', 'packageURL', 'pkgPurl'],
  name: [
    ...[
      'packageName',
      'package_name',
      'pkgName',
      'PkgName',
      'package',
      'componentName',
      'component',
      'dependency',
    ],
    ...['dependencyName', 'moduleName', 'module', 'library', 'libraryName', 'artifactName', 'gav'],
  ],
  installed: [
    ...['installedVersion', 'InstalledVersion', 'installed_version', 'packageVersion', 'package_version'],
    ...['componentVersion', 'currentVersion', 'current_version', 'dependencyVersion', 'version'],
  ],
  fixed: [
    ...[
      'fixedVersion',
      'FixedVersion',
      'fixed_version',
      'fixedVersions',
      'fixed_versions',
      'fixVersion',
      'fix_version',
    ],
    ...['fixVersions', 'fix_versions', 'patchedVersion', 'patchedVersions', 'patched_versions', 'fixedIn'],
    ...['first_patched_version', 'firstPatchedVersion', 'upgradeTo', 'recommendedVersion'],
  ],
  ecosystem: [
    ...[
      'ecosystem',
      'packageManager',
      'package_manager',
      'packageType',
      'package_type',
      'pkgType',
      'purlType',
    ],
    ...['componentOrigin', 'language'],
  ],
} as const satisfies Record<string, readonly string[]>

/** Keys of `Key: value` lines in messages and help, lower case (Trivy, Grype, Docker Scout, Wiz, Anchore …). */
export const packageLines = {
  name: [
    ...[
      'package',
      'package name',
      'vulnerable module',
      'vulnerable package',
      'component',
      'library',
      'dependency',
    ],
    ...['module'],
  ],
  installed: [
    'installed version',
    'version',
    'installed',
    'current version',
    'package version',
    'found version',
  ],
  fixed: [
    'fixed version',
    'fix version',
    'fixed versions',
    'fixed in',
    'patched version',
    'patched versions',
  ],
  ecosystem: ['package type', 'package manager', 'ecosystem', 'type'],
} as const satisfies Record<string, readonly string[]>

/** Where a sentence is looked for. */
export type SentencePlace = 'message' | 'rule-id' | 'short-description' | 'full-description'

/** One sentence of a tool that names a package; groups name, installed, fixed, type, spec (`name@version`). */
export interface PackageSentence {
  /** Whose, for people. The form decides, so that a tool under another name is read, too. */
  readonly tool: string
  readonly at: SentencePlace
  /** No nested repetition, all bounded. */
  readonly form: RegExp
}

export const packageSentences: readonly PackageSentence[] = [
  {
    tool: 'Grype',
    at: 'message',
    form: /\bin (?<type>[\w.+-]{1,40}) package: (?<name>[^,\s]{1,300}), version (?<installed>\S{1,200}) was found/,
  },
  {
    tool: 'Grype before 0.50',
    at: 'message',
    form: /^The path .{1,500} reports (?<name>\S{1,300}) at version (?<installed>\S{1,200}) {1,2}which would result in a vulnerable \((?<type>[^)]{1,40})\)/,
  },
  { tool: 'OSV-Scanner', at: 'message', form: /^Package '(?<spec>[^'\s]{1,500})' is vulnerable to '/ },
  { tool: 'Snyk', at: 'full-description', form: /^\([^)]{0,400}\) (?<spec>\S{1,400}@\S{1,200})$/ },
  { tool: 'Snyk', at: 'message', form: /\bintroduces a vulnerable (?<name>\S{1,300}) package\b/ },
  {
    tool: 'JFrog Xray, of an image',
    at: 'rule-id',
    form: /^(?:CVE-\d{4}-\d{4,19}|XRAY-\d{1,10})_(?<type>debian|ubuntu|alpine|redhat|centos)[:/][\w.]{1,40}[:/](?<name>[^_\s:/]{1,300}?)(?::\d{1,4})?_(?<installed>[^_\s]{1,200})$/,
  },
  {
    tool: 'JFrog Xray',
    at: 'short-description',
    form: /^(?:\[Security Violation\] )?\[(?:CVE|XRAY|GHSA)-[^\]]{1,60}\] (?<name>\S{1,300}) (?<installed>\S{1,200})(?: \([^)]{1,100}\))?$/,
  },
  {
    tool: 'JFrog Xray',
    at: 'rule-id',
    form: /^(?:CVE-\d{4}-\d{4,19}|XRAY-\d{1,10})_(?<name>[^_\s]{1,300})_(?<installed>[^_\s]{1,200})$/,
  },
  {
    tool: 'Trivy before 0.20',
    at: 'rule-id',
    form: /\): (?<name>[A-Za-z0-9][\w.+-]{0,200}?)-(?<installed>\d[\w.+:~-]{0,100}) CVE-\d{4}-\d{4,19}$/,
  },
  {
    tool: 'Black Duck',
    at: 'message',
    form: /^BDSA-\S{1,40}(?: \(CVE-[^)]{1,30}\))? in (?<name>\S{1,300}) (?<installed>\S{1,200})$/,
  },
  { tool: 'Composer', at: 'message', form: /^Found '[^']{1,60}' vulnerability in '(?<name>[^'\s]{1,300})'/ },
  {
    tool: 'govulncheck',
    at: 'message',
    form: /\b(?:calls vulnerable functions in \d{1,4} packages?|imports \d{1,4} vulnerable packages?|depends on \d{1,4} vulnerable modules?) \((?<name>[^\s,)]{1,300})/,
  },
  {
    tool: 'Dependabot',
    at: 'message',
    form: /\b(?:vulnerable )?(?:dependency|package) [`'"](?<spec>[^`'"\s]{1,300}@[^`'"\s]{1,200})[`'"]/,
  },
  { tool: 'any', at: 'message', form: /(?<spec>pkg:[a-zA-Z][a-zA-Z0-9.+-]{0,30}\/[^\s"'`,;)\]]{1,400})/ },
]

/** Texts in a version's place that say that there is none. */
export const noVersion =
  /^(?:|-|n\/a|none|null|no fix(?:ed version)?(?: available)?|not fixed|wont[ -]?fix|unknown)$/i
