/** The figures of the comparison: error rates for each group, fields, sheets, CPU. */
import { calibrationOf } from '../../scripts/golden/field-score.ts'
import { errorRates, figuresOf } from '../../scripts/golden/figures.ts'
import type { Figure, Report } from '../figure.ts'
import type { Compared, Peer } from './accuracy.ts'

const RAW = 'tesseract -l vie --psm 3, raw file, same model'
const CLEANED = 'tesseract -l vie --psm 6, our cleaned page, same model'
const SURE = 0.95

type Beside = Pick<Figure, 'peer' | 'peerValue'>

const present = (peers: readonly (Peer | null)[]) => peers.filter((peer) => peer !== null)

function beside(name: string, peers: readonly Peer[], value: (peers: readonly Peer[]) => number): Beside {
  return peers.length === 0 ? { peer: `${name}: not installed` } : { peer: name, peerValue: value(peers) }
}

export function reportErrors(report: Report, group: string, pages: readonly Compared[]): void {
  if (pages.length === 0) return
  const own = errorRates(pages.map(({ result }) => result.score))
  const raw = present(pages.map((page) => page.raw))
  const cleaned = present(pages.map((page) => page.cleaned))
  for (const rate of ['cer', 'wer'] as const)
    for (const [name, peers] of [
      [RAW, raw],
      [CLEANED, cleaned],
    ] as const) {
      const of = (each: readonly Peer[]) => errorRates(each.map((peer) => peer.score))[rate] * 100
      report({
        metric: `${rate.toUpperCase()}, ${group} (${pages.length} pages)`,
        value: own[rate] * 100,
        unit: '%',
        ...beside(name, peers, of),
      })
    }
}

export function reportCpu(report: Report, pages: readonly Compared[]): void {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const seconds = (peers: readonly Peer[]) => mean(peers.map((peer) => peer.cpuSeconds))
  const value = mean(pages.map((page) => page.cpuSeconds))
  const metric = 'CPU seconds a page, whole browser'
  report({ metric, value, unit: 's', ...beside(RAW, present(pages.map((page) => page.raw)), seconds) })
  report({
    metric,
    value,
    unit: 's',
    ...beside(CLEANED, present(pages.map((page) => page.cleaned)), seconds),
  })
}

export function reportFindings(report: Report, pages: readonly Compared[]): void {
  const printed = pages.map(({ result }) => result).filter(({ picture }) => picture.page.group !== 'hand')
  const fields = printed.flatMap((result) => result.fields)
  const { f1, sheets, sheetsRight } = figuresOf(printed)
  report({ metric: `fields, F1 (${fields.length})`, value: f1, unit: '', peer: 'target', peerValue: 0.97 })
  const sure = calibrationOf(fields).filter((bin) => bin.from >= SURE)
  const count = sure.reduce((sum, bin) => sum + bin.count, 0)
  report({
    metric: `values shown with confidence ≥ ${SURE} that are right (${count})`,
    value: count === 0 ? null : (sure.reduce((sum, bin) => sum + bin.right, 0) / count) * 100,
    unit: '%',
    peer: 'target',
    peerValue: 99.5,
    ...(count === 0 ? { why: 'no value was that sure' } : {}),
  })
  report({ metric: 'sheets found in photos, overlap ≥ 0.95', value: sheetsRight, unit: `of ${sheets}` })
  const unseen = printed.filter(
    ({ answer, overlap }) =>
      overlap !== null &&
      overlap < 0.95 &&
      !('problem' in answer) &&
      answer.prepared.sheet?.verdict === 'sure',
  )
  report({ metric: 'wrong sheets taken without showing them', value: unseen.length, unit: 'sheets' })
}
