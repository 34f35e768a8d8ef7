/** Every route of the desk, as the app itself names them, and which journey looks at it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

const source = readFileSync(join(import.meta.dirname, '../../../src/app/Routes.tsx'), 'utf8')

/** Paths of src/app/Routes.tsx, and what shows at any other. */
export const ROUTES = [...[...source.matchAll(/<Route path="([^"]+)"/g)].map(([, path]) => path!), 'default']

export const OF_PAPERS = ['/so-hoa', '/so-hoa/:id', '/tiep-nhan/chong']
export const OF_ADMINISTRATION = ['/quan-tri', '/quan-tri/can-bo', '/quan-tri/phien']
/** Away from the counter, and what comes from there (field.spec.ts). */
export const OF_FIELD = ['/di-co-so', '/di-co-so/so-lieu', '/di-co-so/:filing', '/nop-san']
/** What the centre tells, hangs up and arranges (centre.spec.ts). */
export const OF_CENTRE = ['/lich-hen', '/to-roi/:part?', '/trung-tam/:part?']
export const OF_OFFICE = [
  '/hang-cho',
  '/viec',
  '/viec/thoi-gian',
  '/viec/quy-trinh',
  '/phien-lam-them',
  '/lanh-dao',
  '/gop-y',
  '/thu-phi',
  '/chu-ky-so',
  '/ho-so/:id/phieu/:slip',
  '/so/:part?',
  '/thanh-tra/:part?',
  '/chuyen-den',
  '/chung-thuc',
  '/kho',
  '/giay-to-goc',
  '/kiem-tra',
  '/giong-noi',
]

export function routeOf(page: Page): string {
  const { pathname } = new URL(page.url())
  const path = pathname
    .replace(/^\/tiep-nhan\/[0-9a-f-]{36}$/, '/tiep-nhan/:draft')
    .replace(/^\/ho-so\/[0-9a-f-]{36}/, '/ho-so/:id')
    .replace(/\/phieu\/[^/]+$/, '/phieu/:slip')
    .replace(/^\/so(?:\/[a-z-]+)?$/, '/so/:part?')
    .replace(/^\/thanh-tra(?:\/[a-z-]+)?$/, '/thanh-tra/:part?')
    .replace(/^\/trung-tam(?:\/[a-z-]+)?$/, '/trung-tam/:part?')
    .replace(/^\/to-roi(?:\/[a-z-]+)?$/, '/to-roi/:part?')
    .replace(/^\/di-co-so\/[0-9a-f-]{36}$/, '/di-co-so/:filing')
    .replace(/^\/so-hoa\/[0-9a-f-]{36}$/, '/so-hoa/:id')
    .replace(/^\/thu-tuc\/[\d.]+$/, '/thu-tuc/:code')
  return ROUTES.includes(path) ? path : 'default'
}
