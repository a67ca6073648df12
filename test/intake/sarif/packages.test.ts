import { describe, expect, test } from 'vitest'
import { reveal } from '../../../src/domain/foreign.ts'
import { advisoriesIn, sortAdvisories } from '../../../src/intake/sarif/advisory-ids.ts'
import { readPurl } from '../../../src/intake/sarif/package-urls.ts'
import { at, finding, log, read, result, run } from './fixtures.ts'

interface Shape {
  readonly tool: string
  readonly result: object
  readonly rule?: object
  readonly expected: string
  readonly advisories: readonly string[]
}

const lock = [at('package-lock.json', 1)]
const logical = (fullyQualifiedName: string, uri = 'go.mod'): object[] => [
  at(uri, 1, {}, { logicalLocations: [{ fullyQualifiedName }] }),
]

/** How each tool writes one, as seen in real files of it: `ecosystem:name@installed → fixed`. */
const shapes: readonly Shape[] = [
  {
    tool: 'Trivy',
    result: {
      ruleId: 'CVE-2021-23337',
      locations: lock,
      message: {
        text: 'Package: lodash\nInstalled Version: 4.17.20\nVulnerability CVE-2021-23337\nSeverity: HIGH\nFixed Version: 4.17.21\nLink: [CVE-2021-23337](https://avd.aquasec.com/nvd/cve-2021-23337)',
      },
    },
    expected: 'npm:lodash@4.17.20 → 4.17.21',
    advisories: ['CVE-2021-23337'],
  },
  {
    tool: 'Trivy',
    result: {
      ruleId: 'img:1 (alpine 3.14.2): libcurl-7.78.0-r0 CVE-2021-22945',
      message: { text: 'When sending data' },
    },
    rule: {
      id: 'img:1 (alpine 3.14.2): libcurl-7.78.0-r0 CVE-2021-22945',
      help: {
        text: 'Vulnerability CVE-2021-22945\nPackage: libcurl\nInstalled Version: 7.78.0-r0\nFixed Version: 7.79.0-r0',
      },
    },
    expected: '?:libcurl@7.78.0-r0 → 7.79.0-r0',
    advisories: ['CVE-2021-22945'],
  },
  {
    tool: 'Grype',
    result: {
      ruleId: 'CVE-2024-9410-ada-libs',
      message: {
        text: 'A medium vulnerability in apk package: ada-libs, version 2.9.2-r1 was found in image localhost/x:1 at: /lib/apk/db/installed',
      },
    },
    rule: {
      id: 'CVE-2024-9410-ada-libs',
      help: { text: 'Package: ada-libs\nVersion: 2.9.2-r1\nFix Version: 2.9.3\nType: apk' },
    },
    expected: 'apk:ada-libs@2.9.2-r1 → 2.9.3',
    advisories: ['CVE-2024-9410'],
  },
  {
    tool: 'Grype',
    result: {
      ruleId: 'CVE-2021-44228-log4j-core',
      message: {
        text: 'The path lib/x.jar reports log4j-core at version 2.14.0  which would result in a vulnerable (java-archive) package installed',
      },
    },
    rule: {
      id: 'CVE-2021-44228-log4j-core',
      properties: { purls: ['pkg:maven/org.apache.logging.log4j/log4j-core@2.14.0'] },
    },
    expected: 'maven:org.apache.logging.log4j:log4j-core@2.14.0 → ?',
    advisories: ['CVE-2021-44228'],
  },
  {
    tool: 'osv-scanner',
    result: {
      ruleId: 'CVE-2020-28500',
      locations: [at('web/yarn.lock')],
      message: {
        text: "Package 'lodash@4.17.15' is vulnerable to 'CVE-2020-28500' (also known as 'GHSA-29mw-wpgm-hmr9').",
      },
    },
    rule: {
      id: 'CVE-2020-28500',
      help: {
        text: 'x\n### Fixed Versions\n\n| Vulnerability ID | Package Name | Fixed Version |\n| --- | --- | --- |\n| GHSA-29mw-wpgm-hmr9 | lodash | 4.17.21 |\n| GHSA-29mw-wpgm-hmr9 | lodash-es | 4.17.22 |',
      },
    },
    expected: 'npm:lodash@4.17.15 → 4.17.21',
    advisories: ['CVE-2020-28500', 'GHSA-29mw-wpgm-hmr9'],
  },
  {
    tool: 'Snyk Open Source',
    result: {
      ruleId: 'SNYK-JAVA-COMMONSCOLLECTIONS-30078',
      message: {
        text: 'This file introduces a vulnerable commons-collections:commons-collections package with a high severity vulnerability.',
      },
      locations: logical('commons-collections:commons-collections@3.2.1', 'build.gradle'),
      fixes: [{ description: { text: 'Upgrade to commons-collections:commons-collections@3.2.2' } }],
    },
    rule: {
      id: 'SNYK-JAVA-COMMONSCOLLECTIONS-30078',
      fullDescription: { text: '(CVE-2015-7501) commons-collections:commons-collections@3.2.1' },
    },
    expected: 'maven:commons-collections:commons-collections@3.2.1 → 3.2.2',
    advisories: ['CVE-2015-7501', 'SNYK-JAVA-COMMONSCOLLECTIONS-30078'],
  },
  {
    tool: 'Snyk Container',
    result: {
      ruleId: 'SNYK-DEBIAN12-APT-1541449',
      message: { text: 'This file introduces a vulnerable apt package with a low severity vulnerability.' },
    },
    rule: {
      id: 'SNYK-DEBIAN12-APT-1541449',
      fullDescription: { text: '(CVE-2011-3374) apt/libapt-pkg6.0@2.6.1' },
    },
    expected: 'deb:apt/libapt-pkg6.0@2.6.1 → ?',
    advisories: ['CVE-2011-3374', 'SNYK-DEBIAN12-APT-1541449'],
  },
  {
    tool: 'JFrog Xray Scanner',
    result: {
      ruleId: 'CVE-2024-4741_debian:bookworm:openssl_3.0.13-1~deb12u1',
      properties: { fixedVersion: '[3.0.14-1~deb12u1]' },
    },
    expected: 'deb:openssl@3.0.13-1~deb12u1 → 3.0.14-1~deb12u1',
    advisories: ['CVE-2024-4741'],
  },
  {
    tool: 'JFrog Xray Scanner',
    result: {
      ruleId: 'XRAY-1_express_4.18.2',
      locations: [at('package.json')],
      properties: { fixedVersion: 'No fix available' },
    },
    rule: { id: 'XRAY-1_express_4.18.2', shortDescription: { text: '[XRAY-12345] express 4.18.2' } },
    expected: 'npm:express@4.18.2 → ?',
    advisories: ['XRAY-12345'],
  },
  {
    tool: 'Black Duck',
    result: {
      ruleId: 'BDSA-2021-1002 (CVE-2021-23337)',
      properties: { component: 'lodash', componentVersion: '4.17.20', componentOrigin: 'npm' },
    },
    expected: 'npm:lodash@4.17.20 → ?',
    advisories: ['CVE-2021-23337', 'BDSA-2021-1002'],
  },
  {
    tool: 'Composer',
    result: {
      ruleId: 'CA0001',
      locations: [at('composer.lock')],
      properties: {
        packageName: 'symfony/process',
        AdvisoryId: { CVE: { id: 'CVE-2024-51736' }, GHSA: { id: 'GHSA-qq5c-677p-737q' } },
      },
    },
    expected: 'composer:symfony/process@? → ?',
    advisories: ['CVE-2024-51736', 'GHSA-qq5c-677p-737q'],
  },
  {
    tool: 'govulncheck',
    result: {
      ruleId: 'GO-2023-1571',
      locations: [at('go.mod')],
      message: { text: 'Your code depends on 1 vulnerable module (golang.org/x/net).' },
    },
    expected: 'golang:golang.org/x/net@? → ?',
    advisories: ['GO-2023-1571'],
  },
  {
    tool: 'dependency-check',
    result: { ruleId: 'CVE-2020-8203', locations: logical('pkg:npm/%40acme/x@1.0.0?a=b', 'package.json') },
    expected: 'npm:@acme/x@1.0.0 → ?',
    advisories: ['CVE-2020-8203'],
  },
  {
    tool: 'Docker Scout',
    result: {
      ruleId: 'CVE-2023-1',
      message: {
        text: '  Vulnerability   : CVE-2023-12345\n  Package         : pkg:deb/debian/curl@7.88.1?os=debian\n  Fixed version   : 7.88.2',
      },
    },
    expected: 'deb:curl@7.88.1 → 7.88.2',
    advisories: ['CVE-2023-12345'],
  },
  {
    tool: 'AcmeScan',
    result: { properties: { cve: ['cve-2020-1234'], purl: 'pkg:pypi/Django@2.0', fixedVersion: '2.1' } },
    expected: 'pypi:Django@2.0 → 2.1',
    advisories: ['CVE-2020-1234'],
  },
  {
    tool: 'AcmeScan',
    result: { ruleId: 'ghsa-JFH8-c2jp-5V3Q', message: { id: 'm', arguments: ['x@1'] } },
    rule: { id: 'ghsa-JFH8-c2jp-5V3Q', messageStrings: { m: { text: 'uses pkg:npm/{0} {{0}}' } } },
    expected: 'npm:x@1 → ?',
    advisories: ['GHSA-jfh8-c2jp-5v3q'],
  },
]

describe('packages and advisories, from wherever a tool puts them', () => {
  test.each(shapes)('$tool: $expected', ({ tool, result: members, rule, expected, advisories }) => {
    const found = finding(tool, members, rule === undefined ? [] : [rule])
    const { name, ecosystem = '?', installed, fixed } = found.package ?? {}
    const shown = [name, installed, fixed].map((one) => (one === undefined ? '?' : reveal(one)))
    expect(`${ecosystem}:${shown[0] ?? ''}@${shown[1] ?? ''} → ${shown[2] ?? ''}`).toBe(expected)
    expect(found.advisories).toEqual(advisories)
    expect(found.class).toBe('vuln')
  })

  test('the digest of the image, of the run and of one result', () => {
    const digest = `sha256:${'ab'.repeat(32)}`
    const image = run('Trivy', [result({ ruleId: 'CVE-2020-1234' })], [], {
      properties: { repoDigests: [`nginx@${digest}`] },
    })
    expect(read(log([image])).findings[0]?.artifactDigest).toBe(digest)
    const one = {
      ruleId: 'CVE-2020-1234',
      locations: logical(`x:1@${digest}:/lib/apk/db/installed`, 'x/lib/apk/db/installed'),
    }
    expect(finding('Grype', one)).toMatchObject({ artifactDigest: digest, place: { inside: false } })
    expect(finding('Grype', { ruleId: 'CVE-2020-1234' })).not.toHaveProperty('artifactDigest')
  })
})

describe('ids of advisories', () => {
  test('canonical, CVE first, none twice', () => {
    const found = advisoriesIn(
      'snyk-js-lodash-567746 ghsa-AAAA-bbbb-1c2d (cve-2020-8203), CVE-2020-8203; go-2021-0001',
    )
    expect(sortAdvisories(found)).toEqual([
      'CVE-2020-8203',
      'GHSA-aaaa-bbbb-1c2d',
      'GO-2021-0001',
      'SNYK-JS-LODASH-567746',
    ])
  })

  test.each(['CVE-20-1', 'XCVE-2020-1234x', 'SNYK-CC-TF-1', 'GHSA-aaaa-bbbb', 'a-b-c', ''])(
    '%j holds none',
    (text) => {
      expect(advisoriesIn(text)).toEqual([])
    },
  )
})

describe('purl', () => {
  test.each([
    ['pkg:npm/%40scope/name@1.0.0', { name: '@scope/name', ecosystem: 'npm', installed: '1.0.0' }],
    ['pkg:maven/org.x/y@1?type=jar#p', { name: 'org.x:y', ecosystem: 'maven', installed: '1' }],
    [
      'pkg:golang/github.com/a/b@v1.2.3',
      { name: 'github.com/a/b', ecosystem: 'golang', installed: 'v1.2.3' },
    ],
    ['pkg:deb/debian/curl@7%3A1.2', { name: 'curl', ecosystem: 'deb', installed: '7:1.2' }],
    ['pkg:gem/rails', { name: 'rails', ecosystem: 'gem' }],
    ['npm/rails', null],
    ['pkg:npm/', null],
  ])('%s', (text, expected) => {
    expect(readPurl(text)).toEqual(expected)
  })
})
