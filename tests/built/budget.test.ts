/**
 * Bytes a first visit costs on a commune's line (DESIGN: initial JS ≤ 60 KiB, CSS ≤ 15, font ≤ 40, compressed). What hangs
 * in the hall runs on the weakest machines: less for it.
 */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { initialBytes } from '../../bench/bytes/initial-bytes.ts'

const dist = resolve(import.meta.dirname, '../../dist')
const KIB = 1024
const scripts = { 'index.html': 60, 'kiosk.html': 45, 'board.html': 20 }
const pages = Object.entries(scripts).filter(([page]) => existsSync(join(dist, page)))

describe.each(pages)('first load of %s', (page, kib) => {
  const bytes = initialBytes(dist, page)

  it('loads something at all', () => expect(bytes.files.some((file) => file.endsWith('.js'))).toBe(true))
  it(`scripts ≤ ${kib} KiB`, () => expect(bytes.js, bytes.files.join('\n')).toBeLessThanOrEqual(kib * KIB))
  it('styles ≤ 15 KiB', () => expect(bytes.css).toBeLessThanOrEqual(15 * KIB))
  it('screen font ≤ 40 KiB', () => expect(bytes.font).toBeLessThanOrEqual(40 * KIB))
})
