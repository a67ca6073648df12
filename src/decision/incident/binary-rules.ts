import type { WeaknessWords } from './cwe-words.ts'
import type { RuleTable } from './rule-table.ts'

function without(protection: string, option: string): WeaknessWords {
  return { title: `binary without ${protection}`, fix: `build it again with ${option}` }
}

/** BinSkim's numbers: https://github.com/microsoft/binskim/blob/main/docs/BinSkimRules.md. */
export const binaryRules: RuleTable = {
  2001: without('a base address that is moved', 'an image base above 4 GB'),
  2004: without('strong hashes of its sources', '/ZH:SHA_256'),
  2005: {
    title: 'binary that ships an outdated one',
    fix: 'ship the current version of what it brings along',
  },
  2006: {
    title: 'binary built by outdated tools',
    fix: 'build it again with a compiler that is kept up to date',
  },
  2007: without('critical compiler warnings', '/W3 or higher, and no warning switched off that matters'),
  2008: without('control flow guard', '/guard:cf'),
  2009: without('address space layout randomization', '/DYNAMICBASE'),
  2010: { title: 'import section that can be run', fix: 'build it again without merging code and imports' },
  2011: without('stack protection', '/GS'),
  2012: {
    title: 'binary with a stack cookie of its own',
    fix: 'build it again with the cookie of the compiler',
  },
  2013: without('a start of its stack protection', 'a call of __security_init_cookie at its entry point'),
  2014: { title: 'function without stack protection', fix: 'take __declspec(safebuffers) out' },
  2015: without('high-entropy addresses', '/HIGHENTROPYVA'),
  2016: without('memory that cannot be run', '/NXCOMPAT'),
  2018: without('safe exception handlers', '/SAFESEH'),
  2019: {
    title: 'section that other processes can write',
    fix: 'build it again without shared writable sections',
  },
  2021: {
    title: 'section that can be written and run',
    fix: 'build it again with sections that are one or the other',
  },
  2022: without('a strong signature', 'a signature by SHA-256'),
  2024: without('mitigations of Spectre', '/Qspectre'),
  2025: without('a shadow stack', '/CETCOMPAT'),
  2026: without('the checks of the secure development lifecycle', '/sdl'),
  3001: without('position-independent code', '-fPIE and -pie'),
  3002: { title: 'binary whose stack can be run', fix: 'build it again with -z noexecstack' },
  3003: without('stack protection', '-fstack-protector-strong'),
  3005: without('protection against stack clashes', '-fstack-clash-protection'),
  3006: without('memory that cannot be run', '-z noexecstack'),
  3010: without('read-only relocations', '-z relro'),
  3011: without('binding at its start', '-z now'),
  3030: without('checked library calls', '-D_FORTIFY_SOURCE=2 and -O2'),
}
