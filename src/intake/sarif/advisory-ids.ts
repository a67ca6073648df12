import { textOf } from './shape.ts'

/** Advisory databases whose ids are known by their form; the order is the order of canonical names (CVE first). */
const forms: readonly { readonly prefix: string; readonly form: RegExp }[] = [
  { prefix: 'CVE', form: /CVE-\d{4}-\d{4,19}/ },
  { prefix: 'GHSA', form: /GHSA(?:-[0-9a-z]{4}){3}/ },
  { prefix: 'MAL', form: /MAL-\d{4}-\d{1,10}/ },
  { prefix: 'OSV', form: /OSV-\d{4}-\d{1,10}/ },
  { prefix: 'GO', form: /GO-\d{4}-\d{4,10}/ },
  { prefix: 'PYSEC', form: /PYSEC-\d{4}-\d{1,10}/ },
  { prefix: 'RUSTSEC', form: /RUSTSEC-\d{4}-\d{4}/ },
  { prefix: 'HSEC', form: /HSEC-\d{4}-\d{4}/ },
  { prefix: 'GSD', form: /GSD-\d{4}-\d{1,10}/ },
  { prefix: 'GMS', form: /GMS-\d{4}-\d{1,10}/ },
  { prefix: 'PKSA', form: /PKSA(?:-[a-z0-9]{4}){3}/ },
  { prefix: 'BDSA', form: /BDSA-\d{4}-\d{1,10}/ },
  { prefix: 'TEMP', form: /TEMP-\d{7}-[0-9A-F]{6}/ },
  { prefix: 'SNYK', form: /SNYK-(?!CC-)[A-Z0-9]{2,20}-[A-Z0-9_]{1,100}-\d{3,12}/ },
  { prefix: 'XRAY', form: /XRAY-\d{4,10}/ },
  { prefix: 'SONATYPE', form: /sonatype-\d{4}-\d{1,10}/ },
  { prefix: 'NSWG', form: /NSWG-ECO-\d{1,6}/ },
  { prefix: 'DSA', form: /D(?:SA|LA|TSA)-\d{1,6}-\d{1,3}/ },
  { prefix: 'USN', form: /USN-\d{1,6}-\d{1,3}/ },
  { prefix: 'RHSA', form: /RH[SBE]A-\d{4}:\d{1,6}/ },
  { prefix: 'ALSA', form: /A(?:LSA|LBA|LEA)-\d{4}:\d{1,6}/ },
  { prefix: 'RLSA', form: /RL[SBE]A-\d{4}:\d{1,6}/ },
  { prefix: 'ELSA', form: /ELSA-\d{4}-\d{1,8}/ },
  { prefix: 'ALAS', form: /ALAS\d{0,4}-\d{4}-\d{1,6}/ },
  { prefix: 'SUSE', form: /SUSE-[SRO]U-\d{4}:\d{1,6}-\d{1,3}/ },
  { prefix: 'CGA', form: /CGA(?:-[0-9a-z]{4}){3}/ },
  { prefix: 'CURL', form: /CURL-CVE-\d{4}-\d{4,19}/ },
]

/** One pass for all; an id stands between characters that cannot be part of one. */
const anyId = new RegExp(
  `(?<![A-Za-z0-9])(?:${forms.map(({ form }) => form.source).join('|')})(?![A-Za-z0-9])`,
  'gi',
)

/** Advisory ids in a text, canonical spelling, no id twice. */
export function advisoriesIn(value: unknown): string[] {
  const text = textOf(value)
  if (text === null || !text.includes('-')) return []
  const found = new Set<string>()
  for (const [id] of text.matchAll(anyId)) found.add(canonical(id))
  return [...found]
}

/** CVE > GHSA > others by the table's order, then as text. */
export function sortAdvisories(ids: Iterable<string>): string[] {
  return [...new Set(ids)].sort((one, other) => rankOf(one) - rankOf(other) || (one < other ? -1 : 1))
}

export function isMalwareAdvisory(id: string): boolean {
  return id.startsWith('MAL-')
}

function canonical(id: string): string {
  const upper = id.toUpperCase()
  if (/^(GHSA|CGA|PKSA)-/.test(upper)) {
    const cut = upper.indexOf('-')
    return upper.slice(0, cut) + id.slice(cut).toLowerCase()
  }
  return upper.startsWith('SONATYPE') ? upper.toLowerCase() : upper
}

function rankOf(id: string): number {
  const upper = id.toUpperCase()
  const rank = forms.findIndex(({ prefix }) => upper.startsWith(prefix))
  return rank < 0 ? forms.length : rank
}
