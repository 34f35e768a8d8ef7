/** OCRmyPDF on the same pages, as people use it: straighten, clean, text layer. Only where it is installed. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { errorRates } from '../../scripts/golden/figures.ts'
import { scorePage } from '../../scripts/golden/score.ts'
import type { Report } from '../figure.ts'
import type { Compared } from './accuracy.ts'
import { isInstalled } from './native.ts'
import { cpuSeconds } from './process-tree.ts'

const PAGES = 16
const PEER = 'ocrmypdf -l vie --deskew --rotate-pages'

export function reportOcrMyPdf(report: Report, compared: readonly Compared[]): void {
  const metric = 'CER beside OCRmyPDF'
  if (!isInstalled('ocrmypdf'))
    return report({ metric, value: null, unit: '%', peer: PEER, why: 'ocrmypdf is not installed' })
  const step = Math.max(1, Math.floor(compared.length / PAGES))
  const pages = compared.filter((_, i) => i % step === 0).slice(0, PAGES)
  const folder = mkdtempSync(join(tmpdir(), 'motcua-ocrmypdf-'))
  try {
    const peers = pages.flatMap(({ result }) => {
      const { file, lines, page } = result.picture
      const [text, pdf] = [join(folder, 'text.txt'), join(folder, 'page.pdf')]
      const [before, from] = [cpuSeconds(), performance.now()]
      const options = [
        '-l',
        'vie',
        '--deskew',
        '--rotate-pages',
        '--jobs',
        '1',
        '--image-dpi',
        String(page.damage.dpi),
      ]
      const done = spawnSync('ocrmypdf', [...options, '--quiet', '--sidecar', text, file, pdf], {
        env: { ...process.env, OMP_THREAD_LIMIT: '1' },
      })
      if (done.status !== 0) {
        console.error(`ocrmypdf: ${page.id}: ${String(done.stderr).split('\n')[0]}`)
        return []
      }
      return [
        {
          result,
          score: scorePage(lines, readFileSync(text, 'utf8')),
          cpuSeconds: cpuSeconds() - before,
          seconds: (performance.now() - from) / 1000,
          kib: statSync(pdf).size / 1024,
        },
      ]
    })
    if (peers.length === 0)
      return report({ metric, value: null, unit: '%', peer: PEER, why: 'it read no page' })
    const mean = (of: (peer: (typeof peers)[number]) => number) =>
      peers.reduce((sum, peer) => sum + of(peer), 0) / peers.length
    report({
      metric: `${metric} (${peers.length} pages)`,
      value: errorRates(peers.map((peer) => peer.result.score)).cer * 100,
      unit: '%',
      peer: PEER,
      peerValue: errorRates(peers.map((peer) => peer.score)).cer * 100,
    })
    const ours = pages.filter(({ result }) => peers.some((peer) => peer.result === result))
    report({
      metric: 'CPU seconds a page beside OCRmyPDF (ours without writing a PDF)',
      value: ours.reduce((sum, page) => sum + page.cpuSeconds, 0) / ours.length,
      unit: 's',
      peer: `${PEER}; ${mean((peer) => peer.seconds).toFixed(1)} s, ${mean((peer) => peer.kib).toFixed(0)} KiB a page`,
      peerValue: mean((peer) => peer.cpuSeconds),
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
