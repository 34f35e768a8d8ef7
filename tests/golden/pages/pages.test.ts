import { create } from 'fontkit'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fontFamilies, fontFiles } from '../../../scripts/golden/fonts.ts'
import { goldenPages } from './pages.ts'

/** The package ships no types. */
interface Shapes {
  hasGlyphForCodePoint(code: number): boolean
}

describe('the golden set', () => {
  const open = goldenPages.filter((page) => !page.heldOut)

  it('is at least 60 pages of at least 12 papers, each page once', () => {
    expect(open.length).toBeGreaterThanOrEqual(60)
    expect(new Set(open.map((page) => page.paper.id)).size).toBeGreaterThanOrEqual(12)
    expect(new Set(goldenPages.map((page) => page.id)).size).toBe(goldenPages.length)
    expect(new Set(goldenPages.map((page) => page.damage.seed)).size).toBe(goldenPages.length)
  })

  it('holds out papers of its own, none of them open to tuning', () => {
    const heldOut = goldenPages.filter((page) => page.heldOut)
    expect(heldOut.length).toBeGreaterThanOrEqual(12)
    const openPapers = new Set(open.map((page) => page.paper.html))
    expect(heldOut.filter((page) => openPapers.has(page.paper.html))).toEqual([])
  })

  it('has photos on every kind of table, with known corners', () => {
    const desks = open.flatMap((page) => (page.damage.photo ? [page.damage.photo.desk] : []))
    expect(new Set(desks)).toEqual(new Set(['wood', 'tile', 'white', 'papers']))
    expect(desks.length).toBeGreaterThanOrEqual(20)
  })
})

describe('typefaces', () => {
  const letters = 'aăâeêioôơuưyđ'
    .split('')
    .flatMap((letter) =>
      letter === 'đ'
        ? [letter]
        : ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) =>
            (letter + tone).normalize('NFC'),
          ),
    )
    .flatMap((letter) => [letter, letter.toUpperCase()])

  const isAsked = (range: string | undefined, code: number) =>
    range === undefined ||
    range.split(', ').some((part) => {
      const [from, to] = part.slice(2).split('-')
      return code >= parseInt(from!, 16) && code <= parseInt(to ?? from!, 16)
    })

  it.each(fontFamilies)('%s has a shape of its own for every Vietnamese letter', (family) => {
    const cuts = new Set(
      fontFiles.filter((file) => file.family === family).map(({ weight, style }) => `${weight} ${style}`),
    )
    expect(letters).toHaveLength(146)
    for (const cut of cuts) {
      const files = fontFiles
        .filter((file) => file.family === family && `${file.weight} ${file.style}` === cut)
        .map(({ file, range }) => ({ range, font: create(readFileSync(file)) as unknown as Shapes }))
      const missing = letters.filter((letter) => {
        const code = letter.codePointAt(0)!
        return !files.some(({ font, range }) => isAsked(range, code) && font.hasGlyphForCodePoint(code))
      })
      expect(missing, cut).toEqual([])
    }
  })
})
