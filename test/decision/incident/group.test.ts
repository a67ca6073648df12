import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groupFindings, type Grouped } from '../../../src/decision/incident/group.ts'
import { incidentId } from '../../../src/decision/incident/incident-id.ts'
import type { Judged } from '../../../src/domain/decision.ts'
import { reveal } from '../../../src/domain/foreign.ts'
import { findingClasses } from '../../../src/domain/terms.ts'
import { context, judged, type Told } from './judged.ts'

const lodash = { name: 'lodash', installed: '4.17.20', fixed: '4.17.21' }
const tracked: Partial<Judged> = { verdict: 'track', isIncident: false, severity: null, tier: 'T3' }
const blocked: Partial<Judged> = { verdict: 'block', isIncident: false, severity: null, tier: 'T2' }

function keys(groups: readonly Grouped[]): string[] {
  return groups.map(({ key }) => reveal(key))
}

function grouped(...told: readonly Told[]): string[] {
  return keys(groupFindings(told.map(judged), context({ newIncidentsPerRun: 100 })))
}

describe('what one fix ends is one incident', () => {
  test.each<[string, Told[], string[]]>([
    [
      'advisories of one package, however it is written',
      [
        { class: 'vuln', package: lodash, advisories: ['CVE-1'] },
        { class: 'vuln', package: { name: 'Lodash', ecosystem: 'npm' }, advisories: ['CVE-2'] },
      ],
      ['vuln:lodash'],
    ],
    [
      'Maven, by colon and by slash',
      [
        { class: 'vuln', package: { name: 'org.x:core' } },
        { class: 'vuln', package: { name: 'org.x/core' } },
      ],
      ['vuln:org.x/core'],
    ],
    [
      'an advisory where no package is known',
      [
        { class: 'vuln', advisories: ['CVE-1'] },
        { class: 'vuln', advisories: ['CVE-1'], rule: 'other' },
      ],
      ['vuln:CVE-1'],
    ],
    [
      'a secret in many places, by its HMAC',
      [
        { class: 'secret', identity: 'a1', aliases: ['hmac:k:1'], path: 'a' },
        { class: 'secret', identity: 'a2', aliases: ['hmac:k:1'], path: 'b' },
        { class: 'secret', identity: 'a3', path: 'c' },
      ],
      ['secret:hmac:k:1', 'secret:a3'],
    ],
    [
      'a weakness in one component',
      [
        { cwe: [89], path: 'src/orders/a.ts', rule: 'x' },
        { cwe: [20, 89], path: 'src/orders/deep/b.ts', rule: 'y' },
        { cwe: [89], path: 'src/users/a.ts' },
        { cwe: [79], path: 'src/orders/a.ts' },
      ],
      ['code:cwe-79:src/orders', 'code:cwe-89:src/orders', 'code:cwe-89:src/users'],
    ],
    [
      'a rule without a CWE',
      [
        { rule: 'r', path: 'a.ts' },
        { rule: 'r', path: 'b.ts' },
        { rule: 's', path: 'b.ts' },
      ],
      ['code:Tool/r:', 'code:Tool/s:'],
    ],
    [
      'a file of infrastructure',
      [
        { class: 'iac', path: 'main.tf', rule: 'a' },
        { class: 'iac', path: 'main.tf', rule: 'b' },
        { class: 'iac', path: 'net.tf', rule: 'b' },
      ],
      ['iac:main.tf', 'iac:net.tf'],
    ],
    [
      'malware by package and version, else by digest',
      [
        { class: 'malware', package: { name: 'evil', installed: '1.0.0' }, digest: 'sha256:1', path: 'a' },
        { class: 'malware', package: { name: 'evil', installed: '1.0.0' }, digest: 'sha256:2', path: 'b' },
        { class: 'malware', package: { name: 'evil', installed: '1.0.1' } },
        { class: 'malware', digest: 'sha256:1', path: 'x' },
      ],
      ['malware:evil@1.0.0', 'malware:evil@1.0.1', 'malware:sha256:1'],
    ],
    [
      'a rule in a workflow',
      [
        { class: 'pipeline', path: '.github/workflows/a.yml', rule: 'unpinned' },
        { class: 'pipeline', path: '.github/workflows/a.yml', rule: 'unpinned' },
        { class: 'pipeline', path: '.github/workflows/b.yml', rule: 'unpinned' },
      ],
      ['pipeline:.github/workflows/a.yml:unpinned', 'pipeline:.github/workflows/b.yml:unpinned'],
    ],
  ])('%s', (_, told, expected) => {
    expect(grouped(...told).sort()).toEqual(expected.toSorted())
  })

  test('the component is the nearest folder with a manifest', () => {
    const folders = new Set(['', 'services/pay', 'services/pay/vendor/x'])
    const places = ['services/pay/src/deep/a.ts', 'services/pay/b.ts', 'services/ship/a.ts', 'a.ts']
    const groups = groupFindings(
      places.map((path) => judged({ cwe: [89], path })),
      context({ manifestFolders: folders }),
    )
    expect(keys(groups).sort()).toEqual(['code:cwe-89:', 'code:cwe-89:services/pay'])
  })

  test('what is blocked or tracked and has the same fix is listed, and makes no incident by itself', () => {
    const incident = judged({ class: 'vuln', package: lodash })
    const joins = [blocked, tracked].map((one) => judged({ class: 'vuln', package: lodash, judged: one }))
    const others = [blocked, tracked].map((one) =>
      judged({ class: 'vuln', package: { name: 'x' }, judged: one }),
    )
    const ignored = judged({ class: 'vuln', package: lodash, judged: { ...tracked, verdict: 'ignore' } })
    const groups = groupFindings([...joins, ...others, ignored, incident], context())
    expect(groups.map(({ members }) => members)).toEqual([[incident, ...joins]])
    expect(groupFindings([...joins, ...others], context())).toEqual([])
  })

  test('what is waived or suppressed is in none', () => {
    const waived = { id: 'w', approver: judged().finding.rule.id, expires: '2026-12-01', reason: 'mitigated' }
    const spared = [judged({ judged: { waived } }), judged({ judged: { suppressed: true } })]
    expect(groupFindings(spared, context())).toEqual([])
  })
})

describe('what was here before', () => {
  const unknown: Partial<Judged> = { newness: 'unknown', newSource: 'none', verdict: 'track' }

  test('shares one issue at a first run, but for T0, KEV, malware and what is stopped', () => {
    const groups = groupFindings(
      [
        judged({ class: 'vuln', package: lodash, judged: unknown }),
        judged({ cwe: [89], judged: unknown }),
        judged({ class: 'vuln', package: { name: 'kev' }, facts: { kev: true }, judged: unknown }),
        judged({ class: 'malware', package: { name: 'mal' }, judged: unknown }),
        judged({ class: 'secret', identity: 's', judged: { ...unknown, tier: 'T0' } }),
        judged({ class: 'iac', path: 'x.tf', judged: { ...unknown, verdict: 'quarantine' } }),
      ],
      context(),
    )
    expect(groups.map(({ kind, key }) => [kind, reveal(key)]).sort()).toEqual([
      ['adoption', 'adoption'],
      ['incident', 'iac:x.tf'],
      ['incident', 'malware:mal'],
      ['incident', 'secret:s'],
      ['incident', 'vuln:kev'],
    ])
    expect(groups.find(({ kind }) => kind === 'adoption')?.members).toHaveLength(2)
  })

  test('joins the incident of its fix where there is one', () => {
    const [group, ...more] = groupFindings(
      [
        judged({ class: 'vuln', package: lodash, judged: unknown }),
        judged({ class: 'vuln', package: lodash }),
      ],
      context(),
    )
    expect([group?.kind, group?.members.length, more]).toEqual(['incident', 2, []])
  })

  test('stays together once it is adopted, until its date', () => {
    const adopted: Partial<Judged> = { ...unknown, newness: 'existing', adopted: true }
    const [before] = groupFindings([judged({ judged: unknown })], context())
    const [after] = groupFindings([judged({ judged: adopted })], context())
    expect(after?.id).toBe(before?.id)
  })

  test('existing and not adopted is an incident of its own', () => {
    const existing: Partial<Judged> = { ...unknown, newness: 'existing', newSource: 'baseline-scan' }
    expect(groupFindings([judged({ judged: existing })], context())[0]?.kind).toBe('incident')
  })
})

describe('adopted debt past its date', () => {
  const due: Partial<Judged> = {
    newness: 'existing',
    adopted: true,
    dueAt: '2026-11-23',
    tier: 'T2',
    verdict: 'track',
    isIncident: false,
    severity: null,
  }
  const owners = context({ codeowners: '/a/ @acme/a\n/b/ @acme/b' })

  test('opens one for each owner and class at the date itself, before it may block', () => {
    const groups = groupFindings(
      [
        judged({ path: 'a/x', cwe: [79], judged: due }),
        judged({ path: 'a/y', cwe: [89], judged: due }),
        judged({ path: 'b/x', judged: due }),
        judged({ class: 'vuln', path: 'a/z', package: lodash, judged: due }),
      ],
      owners,
    )
    expect(groups.map(({ kind, class: name, key }) => [kind, name, reveal(key)]).sort()).toEqual([
      ['debt', 'code', 'debt:@acme/a'],
      ['debt', 'code', 'debt:@acme/b'],
      ['debt', 'vuln', 'debt:@acme/a'],
    ])
  })

  test.each<[string, Partial<Judged>, Partial<Parameters<typeof context>[0]>]>([
    ['before its date', { dueAt: '2026-11-25' }, {}],
    ['on its date, until the day has ended', { dueAt: '2026-11-24' }, {}],
    ['without a date', { dueAt: null }, {}],
    ['of tier T4', { tier: 'T4' }, {}],
    ['not adopted', { adopted: false }, {}],
    ['more than was adopted', { newness: 'new' }, {}],
    ['at stage pr', {}, { stage: 'pr' }],
  ])('%s it opens none', (_, told, where) => {
    expect(groupFindings([judged({ judged: { ...due, ...told } })], context(where))).toEqual([])
  })

  test('stays in its issue when it blocks; T0 and KEV have their own', () => {
    const late: Partial<Judged> = { ...due, isIncident: true, verdict: 'block', severity: 'SEV4' }
    const kinds = [
      judged({ judged: late }),
      judged({ facts: { kev: true }, judged: late }),
      judged({ judged: { ...late, tier: 'T0' } }),
    ].map((one) => groupFindings([one], owners)[0]?.kind)
    expect(kinds).toEqual(['debt', 'incident', 'incident'])
  })
})

describe('the brake', () => {
  const many = (number: number): Judged[] =>
    Array.from({ length: number }, (_, at) =>
      judged({
        class: 'vuln',
        package: { name: `p${String(at).padStart(3, '0')}` },
        facts: { score: at / 10 },
      }),
    )

  test('leaves as many as the limit says', () => {
    expect(groupFindings(many(5), context())).toHaveLength(5)
  })

  test('beyond it, the worst stay and the rest is one', () => {
    const groups = groupFindings(many(8), context())
    expect(groups.map(({ kind }) => kind).sort()).toEqual(['flood', ...Array<string>(5).fill('incident')])
    expect(keys(groups)).toContain('vuln:p007')
    expect(groups.find(({ kind }) => kind === 'flood')?.members).toHaveLength(3)
  })

  test('urgent ones count, too, and are never taken', () => {
    const urgent = ['x', 'y', 'z'].map((name) =>
      judged({ class: 'vuln', package: { name }, facts: { kev: true } }),
    )
    const groups = groupFindings([...urgent, ...many(4)], context())
    expect(groups.filter(({ kind }) => kind === 'incident')).toHaveLength(5)
    expect(groups.find(({ kind }) => kind === 'flood')?.members).toHaveLength(2)
    expect(groupFindings([...urgent, ...many(2)], context({ newIncidentsPerRun: 2 }))).toHaveLength(4)
  })

  test('what shares a fix with a braked one goes with it', () => {
    const findings = many(6)
    const rider = judged({ class: 'vuln', package: { name: 'p000' }, judged: blocked })
    const flood = groupFindings([...findings, rider], context()).find(({ kind }) => kind === 'flood')
    expect(flood?.members).toEqual([findings[0], rider])
  })

  test('does not count what is open already', () => {
    const findings = many(8)
    const opened = new Map(
      ['p000', 'p001', 'p002'].map((name) => [incidentId('acme/shop', 'vuln', `vuln:${name}`), '2026-11-01']),
    )
    expect(groupFindings(findings, context({ opened })).map(({ kind }) => kind)).not.toContain('flood')
  })
})

describe('what is in an open incident', () => {
  const adoptionId = incidentId('acme/shop', 'adoption', 'adoption')
  const before: Partial<Judged> = { newness: 'unknown', newSource: 'none' }
  const inside = (id: string, ...identities: string[]) =>
    context({ openIdentities: new Map(identities.map((identity) => [identity, id])) })
  const shape = (groups: readonly Grouped[]): unknown =>
    groups.map(({ id, kind, members }) => [id, kind, members.map(({ finding }) => finding.identity)])

  test('stays in the adoption issue when a deployment is stopped for it', () => {
    const one = judged({ cwe: [89], identity: 'a', judged: before })
    expect(shape(groupFindings([one], inside(adoptionId, 'a')))).toEqual([[adoptionId, 'adoption', ['a']]])
    expect(groupFindings([one], context())[0]?.kind).toBe('incident')
  })

  test('stays there though what has the same fix makes an incident of its own', () => {
    const old = judged({ class: 'vuln', package: lodash, identity: 'a', judged: before })
    const fresh = judged({ class: 'vuln', package: lodash, identity: 'b' })
    const [one, other, ...more] = groupFindings([old, fresh], inside(adoptionId, 'a'))
    expect([one, other].map((group) => [group?.kind, group?.members.length]).sort()).toEqual([
      ['adoption', 1],
      ['incident', 1],
    ])
    expect(more).toEqual([])
  })

  test('is known by an alias, too', () => {
    const one = judged({ cwe: [89], identity: 'new', aliases: ['old'], judged: before })
    expect(groupFindings([one], inside(adoptionId, 'old'))[0]?.id).toBe(adoptionId)
  })

  test('a new copy of what was adopted is an incident of its own', () => {
    const copy = judged({ cwe: [89], identity: 'a' })
    expect(groupFindings([copy], inside(adoptionId, 'a'))[0]?.kind).toBe('incident')
    const stopped = judged({ cwe: [89], identity: 'a', judged: { newSource: 'open-issue' } })
    expect(groupFindings([stopped], inside(adoptionId, 'a'))[0]?.kind).toBe('adoption')
  })

  test('stays there whatever it would be grouped by today: another component, another owner', () => {
    const held = 'INC-000000000000'
    const members = [
      judged({ cwe: [89], identity: 'a' }),
      judged({ class: 'iac', path: 'x.tf', identity: 'b' }),
    ]
    expect(groupFindings(members, inside(held, 'a', 'b')).map(({ id, kind }) => [id, kind])).toEqual([
      [held, 'incident'],
    ])
    const due: Partial<Judged> = { newness: 'existing', adopted: true, dueAt: '2026-11-01', tier: 'T2' }
    const debt = judged({ identity: 'a', judged: { ...due, verdict: 'track', isIncident: false } })
    expect(groupFindings([debt], inside(held, 'a')).map(({ id, kind }) => [id, kind])).toEqual([
      [held, 'debt'],
    ])
  })

  test('is not new, so no brake takes it', () => {
    const members = Array.from({ length: 9 }, (_, at) =>
      judged({ class: 'vuln', package: { name: `p${at}` }, identity: `i${at}` }),
    )
    const openIdentities = new Map(
      members.slice(0, 4).map(({ finding }, at) => [finding.identity, `INC-00000000000${at}`]),
    )
    const groups = groupFindings(members, context({ openIdentities, newIncidentsPerRun: 5 }))
    expect(groups.map(({ kind }) => kind)).not.toContain('flood')
    expect(groupFindings(members, context({ newIncidentsPerRun: 5 })).map(({ kind }) => kind)).toContain(
      'flood',
    )
  })

  test('stays in the flood, with what is new in it', () => {
    const floodId = incidentId('acme/shop', 'flood', 'flood')
    const members = ['a', 'b', 'c'].map((name) =>
      judged({ class: 'vuln', package: { name }, identity: name, facts: { score: name === 'c' ? 9 : 5 } }),
    )
    const { openIdentities } = inside(floodId, 'a')
    const groups = groupFindings(members, context({ openIdentities: openIdentities!, newIncidentsPerRun: 1 }))
    expect(shape(groups)).toEqual([
      [incidentId('acme/shop', 'vuln', 'vuln:c'), 'incident', ['c']],
      [floodId, 'flood', ['a', 'b']],
    ])
  })

  test('is listed there and nowhere else when it only accompanies', () => {
    const incident = judged({ class: 'vuln', package: lodash, identity: 'a' })
    const rider = judged({ class: 'vuln', package: lodash, identity: 'b', judged: tracked })
    const held = 'INC-000000000000'
    expect(shape(groupFindings([incident, rider], inside(held, 'a', 'b')))).toEqual([
      [held, 'incident', ['a', 'b']],
    ])
    const [own, ...more] = groupFindings([incident, rider], inside(held, 'b'))
    expect([own?.members, more]).toEqual([[incident], []])
  })
})

describe('another team', () => {
  const author = {
    stage: 'pr',
    authorTeam: '@acme/web',
    codeowners: '/img/ @acme/base\n/web/ @acme/web',
  } as const

  test('is asked where what it owns stops the author', () => {
    const groups = groupFindings(
      [
        judged({ path: 'img/Dockerfile', cwe: [79], judged: blocked }),
        judged({ path: 'web/a', cwe: [79], judged: blocked }),
        judged({ path: 'nobody/a', cwe: [79], judged: blocked }),
        judged({ path: 'img/b', cwe: [79], judged: tracked }),
      ],
      context(author),
    )
    expect(groups.map(({ kind, members }) => [kind, members.length])).toEqual([['other-team', 1]])
  })

  test('nobody is asked where the author’s team is not known, nor outside a pull request', () => {
    const one = judged({ path: 'img/Dockerfile', judged: blocked })
    const { codeowners } = author
    expect(groupFindings([one], context({ codeowners, stage: 'pr' }))).toEqual([])
    expect(groupFindings([one], context({ ...author, stage: 'mainline' }))).toEqual([])
  })
})

test('equal findings stand in the order of their ids', () => {
  const [one, other] = ['F-B', 'F-A'].map((id) => judged({ identity: 'same', judged: { id } }))
  const order = groupFindings([one!, other!], context())[0]?.members.map(({ id }) => id)
  expect(order).toEqual(['F-A', 'F-B'])
})

test('a path outside the repository is in no component of it', () => {
  const one = judged({ cwe: [89], path: '/usr/lib/x/a.js', inside: false })
  expect(keys(groupFindings([one], context({ manifestFolders: new Set(['', '/usr/lib/x']) })))).toEqual([
    'code:cwe-89:/usr',
  ])
})

describe('always', () => {
  const anyJudged = fc
    .record({
      class: fc.constantFrom(...findingClasses),
      name: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
      cwe: fc.constantFrom(20, 79, 89, 22, 502, 918, 94, 611),
      folder: fc.constantFrom('a', 'b', 'c'),
      kev: fc.boolean(),
      tier: fc.constantFrom('T0', 'T1', 'T2', 'T3', 'T4', null),
      verdict: fc.constantFrom('ignore', 'track', 'block', 'quarantine'),
      newness: fc.constantFrom('new', 'existing', 'unknown'),
      severity: fc.constantFrom('SEV1', 'SEV2', 'SEV3', 'SEV4', 'SEV5'),
      isIncident: fc.boolean(),
      adopted: fc.boolean(),
      due: fc.constantFrom(null, '2026-11-01', '2027-01-01'),
    } as const)
    .map((told) =>
      judged({
        class: told.class,
        cwe: [told.cwe],
        path: `${told.folder}/x.ts`,
        package: told.class === 'vuln' || told.class === 'malware' ? { name: told.name } : null,
        identity: told.name,
        facts: { kev: told.kev && told.class === 'vuln' },
        judged: {
          tier: told.tier,
          verdict: told.verdict,
          newness: told.newness,
          isIncident: told.isIncident,
          severity: told.isIncident ? told.severity : null,
          adopted: told.adopted,
          dueAt: told.due,
        },
      }),
    )
  const findings = fc.array(anyJudged, { maxLength: 60 })
  const where = context({ codeowners: '/a/ @x/a\n/b/ @x/b', newIncidentsPerRun: 2 })
  const shape = (groups: readonly Grouped[]): unknown =>
    groups.map(({ id, kind, members }) => [id, kind, members.map((one) => one.id)])

  test('the order of the findings does not count', () => {
    fc.assert(
      fc.property(
        findings.chain((all) =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
          ),
        ),
        ([all, shuffled]) => {
          expect(shape(groupFindings(shuffled, where))).toEqual(shape(groupFindings(all, where)))
        },
      ),
    )
  })

  test('nor does it where some are in open incidents', () => {
    const ids = ['INC-A', 'INC-B', incidentId('acme/shop', 'adoption', 'adoption')]
    const held = context({
      codeowners: '/a/ @x/a',
      newIncidentsPerRun: 2,
      openIdentities: new Map(['a', 'b', 'c', 'd'].map((identity, at) => [identity, ids[at % 3] ?? ''])),
    })
    fc.assert(
      fc.property(findings, (all) => {
        const groups = groupFindings(all, held)
        expect(shape(groupFindings(all.toReversed(), held))).toEqual(shape(groups))
        expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length)
        const listed = groups.flatMap(({ members }) => members.map(({ id }) => id))
        expect(new Set(listed).size).toBe(listed.length)
        for (const one of all) if (one.isIncident) expect(listed).toContain(one.id)
      }),
    )
  })

  test('each finding is in at most one, ids are unique, and every incident finding is in one', () => {
    fc.assert(
      fc.property(findings, (all) => {
        const groups = groupFindings(all, where)
        const members = groups.flatMap((group) => group.members)
        expect(new Set(members).size).toBe(members.length)
        expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length)
        const placed = new Set(members)
        expect(all.filter((one) => one.isIncident && !placed.has(one))).toEqual([])
      }),
    )
  })

  test('the brake takes neither T0 nor KEV nor malware, and leaves no more than the limit of the rest', () => {
    fc.assert(
      fc.property(findings, (all) => {
        const groups = groupFindings(all, where)
        const flood = groups.find(({ kind }) => kind === 'flood')
        const urgent = ({ tier, facts }: Judged): boolean =>
          tier === 'T0' || facts.kev || facts.class === 'malware'
        expect(flood?.members.filter((one) => one.isIncident && urgent(one)) ?? []).toEqual([])
        const calm = groups.filter(
          ({ kind, members }) => kind === 'incident' && !members.some((one) => one.isIncident && urgent(one)),
        )
        expect(calm.length).toBeLessThanOrEqual(2)
      }),
    )
  })

  test('a finding has the same incident in whatever company, unless the brake took it', () => {
    fc.assert(
      fc.property(findings, anyJudged, (all, one) => {
        const free = { ...where, newIncidentsPerRun: 1000 }
        const idOf = (run: readonly Judged[]): Grouped | undefined =>
          groupFindings(run, free).find(({ members }) => members.includes(one))
        const alone = idOf([one])
        const together = idOf([...all, one])
        if (alone?.kind === 'incident') expect(together?.id).toBe(alone.id)
        if (alone?.kind === 'adoption' || alone?.kind === 'debt')
          expect([alone.kind, 'incident']).toContain(together?.kind)
      }),
    )
  })
})

describe('the id', () => {
  test('is INC- and 12 Crockford characters, and rests on service, class and key alone', () => {
    expect(incidentId('acme/shop', 'vuln', 'vuln:lodash')).toMatch(/^INC-[0-9A-HJKMNP-TV-Z]{12}$/)
    const ids = [
      incidentId('acme/shop', 'vuln', 'vuln:lodash'),
      incidentId('acme/other', 'vuln', 'vuln:lodash'),
      incidentId('acme/shop', 'malware', 'vuln:lodash'),
      incidentId('acme/shop', 'vuln', 'vuln:lodash2'),
    ]
    expect(new Set(ids).size).toBe(4)
  })

  test('never changes: open issues rest on it', () => {
    expect(incidentId('acme/shop', 'vuln', 'vuln:lodash')).toBe('INC-8FYBT68Q51JQ')
  })

  test('is the same whatever owner, tier, severity, line and branch', () => {
    const ids = [
      [judged({ class: 'vuln', package: lodash }), context()] as const,
      [
        judged({
          class: 'vuln',
          package: lodash,
          path: 'z',
          judged: { tier: 'T2', severity: 'SEV1', overdue: true },
        }),
        context({ codeowners: '* @acme/x', stage: 'deployed', artifacts: ['sha256:1'] }),
      ] as const,
    ].map(([one, where]) => groupFindings([one], where)[0]?.id)
    expect(ids[0]).toBe(ids[1])
  })
})
