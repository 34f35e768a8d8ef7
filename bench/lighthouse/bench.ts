/**
 * Lighthouse, mobile and desktop, on the start page as served. It is fetched when asked for (114 packages are too many to
 * install everywhere); where it cannot be had, the figures say so.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromiumArgs, findChromium } from '../../scripts/chromium.ts'
import { HomeServer } from '../../tests/journeys/support/server.ts'
import type { Report } from '../figure.ts'

const VERSION = '13.5.0'
const TARGETS = { performance: 95, accessibility: 100, 'best-practices': 100 } as const

interface LighthouseReport {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>
  readonly audits: Readonly<Record<string, { readonly numericValue?: number }>>
}

function run(url: string, form: 'mobile' | 'desktop'): LighthouseReport | string {
  const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'))
  try {
    const output = join(folder, 'report.json')
    const flags = ['--headless=new', ...chromiumArgs].join(' ')
    const args = [
      '--yes',
      `lighthouse@${VERSION}`,
      url,
      '--output=json',
      `--output-path=${output}`,
      '--quiet',
    ]
    const done = spawnSync(
      'npx',
      [...args, `--chrome-flags=${flags}`, ...(form === 'desktop' ? ['--preset=desktop'] : [])],
      {
        cwd: folder,
        encoding: 'utf8',
        timeout: 300_000,
        env: { ...process.env, CHROME_PATH: findChromium() },
      },
    )
    if (done.status !== 0) return (done.stderr || String(done.error)).trim().split('\n').slice(-3).join(' ')
    return JSON.parse(readFileSync(output, 'utf8')) as LighthouseReport
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export default async function measure(report: Report): Promise<void> {
  const server = await HomeServer.create()
  try {
    for (const form of ['mobile', 'desktop'] as const) {
      const result = run(server.origin, form)
      for (const [category, peerValue] of Object.entries(TARGETS)) {
        const figure = { metric: `${category}, ${form}`, unit: 'of 100', peer: 'target', peerValue }
        if (typeof result === 'string') report({ ...figure, value: null, why: result })
        else report({ ...figure, value: (result.categories[category]?.score ?? 0) * 100 })
      }
      if (typeof result === 'string') continue
      for (const audit of ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time']) {
        report({ metric: `${audit}, ${form}`, value: result.audits[audit]?.numericValue ?? null, unit: 'ms' })
      }
    }
  } finally {
    await server.remove()
  }
}
