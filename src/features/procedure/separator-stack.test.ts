import { describe, expect, test } from 'vitest'
import { formatSeparator, parseSeparator } from '../../../domain/document/separator.ts'
import { realLaw } from '../../../tests/support/real-law.ts'
import { scannedPapers, separatorStack } from './separator-stack.ts'

const procedures = [...realLaw().procedures.values()].map(({ procedure }) => procedure)
const birth = procedures.find(({ code }) => code === '1.001193')!

describe('separator sheets of a stack', () => {
  test('lie in the order of the stack: a first sheet, then one for each chosen paper, dossier by dossier', () => {
    const papers = new Set(['birth-notice', 'id-card'])
    const sheets = separatorStack(birth, { dossiers: 2, papers, begins: true }, 'HỒ SƠ MỚI')
    expect(sheets.map(({ separator, title }) => `${formatSeparator(separator)} ${title}`)).toEqual([
      'MC1|S|1.001193||1 HỒ SƠ MỚI',
      expect.stringMatching(/^MC1\|S\|1\.001193\|birth-notice\|1 /),
      expect.stringMatching(/^MC1\|S\|1\.001193\|id-card\|1 /),
      'MC1|S|1.001193||2 HỒ SƠ MỚI',
      expect.stringMatching(/^MC1\|S\|1\.001193\|birth-notice\|2 /),
      expect.stringMatching(/^MC1\|S\|1\.001193\|id-card\|2 /),
    ])
  })

  test('every paper of every procedure in force can be written on a sheet and read back', () => {
    let count = 0
    for (const procedure of procedures) {
      const papers = new Set(scannedPapers(procedure).map(({ id }) => id))
      for (const { separator } of separatorStack(procedure, { dossiers: 1, papers, begins: false }, 'x')) {
        expect(parseSeparator(formatSeparator(separator))).toEqual(separator)
        count++
      }
    }
    expect(count).toBeGreaterThan(50)
  })
})
