import { expect, test } from 'vitest'
import { withResults } from '../../bench/results.ts'

test('a benchmark replaces its own figures and leaves those of others', () => {
  const both = withResults(withResults('', '# One\n\n1\n'), '# Other\n\n## Part\n\n2\n')
  expect(both).toBe('# One\n\n1\n\n# Other\n\n## Part\n\n2\n')
  expect(withResults(both, '# One\n\n3')).toBe('# One\n\n3\n\n# Other\n\n## Part\n\n2\n')
  expect(withResults(both, '# Other\n\n4')).toBe('# One\n\n1\n\n# Other\n\n4\n')
})
