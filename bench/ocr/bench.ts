/**
 * Reading papers, by the built workers in Chromium: error rates on the golden set beside native tesseract (same model,
 * same run), fields, sheets, CPU, pages a minute, memory, a quarter core, a typical dossier, OCRmyPDF. About half an
 * hour; `BENCH_PAGES=40` takes an even share of the pages, fewer for memory too, and says so in the counts.
 */
import { resolve } from 'node:path'
import { makePictures, type Picture } from '../../scripts/golden/pictures.ts'
import { goldenPages } from '../../tests/golden/pages/pages.ts'
import type { Report } from '../figure.ts'
import { comparePages } from './accuracy.ts'
import { isInstalled } from './native.ts'
import { reportOcrMyPdf } from './ocrmypdf.ts'
import { canCount } from './process-tree.ts'
import { reportCpu, reportErrors, reportFindings } from './report-accuracy.ts'
import { reportDossier, reportMemory, reportQuarterCore, reportThroughput } from './report-speed.ts'

const dist = resolve(import.meta.dirname, '../../dist')

const GROUPS = {
  clean: ['clean'],
  skew: ['skew'],
  'blur, JPEG, noise, fax': ['damage'],
  'stamp, shadow': ['stamp'],
  photocopy: ['photocopy'],
  photo: ['photo'],
  turned: ['turned'],
  card: ['card'],
  'filled in by hand': ['hand'],
} as const

/** A declaration of two pages, a notice, a letter and a slip by phone, certificates and a proof. */
const DOSSIER = [
  'declaration-birth/clean200',
  'to-khai-cu-tru/clean300',
  'birth-notice-cam-thuy/clean300',
  'cong-van/wood12',
  'giay-hen/tile8',
  'marital-status-dat/clean200',
  'marital-status-linh/clean300',
  'residence-hac-thanh/clean200',
]

function evenShare<T>(all: readonly T[], count: number): T[] {
  const step = Math.max(1, all.length / count)
  return all.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step))
}

export default async function measure(report: Report): Promise<void> {
  const limit = Number(process.env['BENCH_PAGES'] ?? Infinity)
  const wanted = evenShare(goldenPages, limit)
  const pictures = await makePictures(wanted, (id) => console.error(`ocr: making ${id}`))
  const withNative = isInstalled('tesseract') && canCount()
  const compared = await comparePages(dist, pictures, withNative)
  const open = compared.filter(({ result }) => !result.picture.page.heldOut)
  const isPrint = ({ result }: (typeof compared)[number]) =>
    !['hand', 'card'].includes(result.picture.page.group)
  for (const [name, groups] of Object.entries(GROUPS))
    reportErrors(
      report,
      name,
      open.filter(({ result }) => (groups as readonly string[]).includes(result.picture.page.group)),
    )
  reportErrors(report, 'all printed sheets', open.filter(isPrint))
  reportErrors(
    report,
    'held out',
    compared.filter(({ result }) => result.picture.page.heldOut),
  )
  reportFindings(report, open)
  reportCpu(report, compared.filter(isPrint))
  reportOcrMyPdf(report, open.filter(isPrint))
  const scans: Picture[] = open.filter(isPrint).map(({ result }) => result.picture)
  const dossier = await makePictures(goldenPages.filter((page) => DOSSIER.includes(page.id)))
  if (dossier.length !== DOSSIER.length) throw new Error('a page of the dossier is not in the golden set')
  await reportThroughput(report, dist, scans)
  await reportMemory(report, dist, scans, Math.min(200, limit * 2))
  await reportQuarterCore(report, dist, scans)
  await reportDossier(report, dist, dossier)
}
