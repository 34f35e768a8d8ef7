/**
 * Who may import whom (README, "Arrows"), as a table: the first row whose pattern fits a file counts.
 * A target is written as a path from the repository root, `url:` + path for a worker started by URL, `node:…`, or
 * `pkg:` + name. `{own}` stands for what the first group of `file` caught.
 */

export interface Row {
  readonly file: RegExp
  readonly may: readonly string[] // regular expressions over the target
}

const domain = '^domain/'
const anyPackage = '^pkg:'
const browserPackage = '^pkg:(?!hono|@hono/|kysely|pg$|pino|@tus/|vite|vitest|playwright)'
const serverPackage =
  '^pkg:(?!preact|@preact/|dexie|idb-keyval|comlink|workbox|tesseract|zxing|pdf-lib|vite|vitest)'
const node = '^node:'
const workerTypes = '^workers/[a-z-]+/api\\.ts$'
const foundations = '^src/(?:data|sync|device|i18n|queue|voice)/'
/** Pages of their own, without the staff's code: neither `src/app` nor `src/features` nor the database of a counter. */
const publicPages = '^src/(?:sync|device|i18n|queue|voice|ui|bridge|station)/'

const centre =
  'base|procedure|form|document|identity|place|dossier|digitisation|calendar|queue|money|access|audit|report|sync|text|inspection|' +
  'workflow|deadline|slip|supplement|transfer|linked|custody|signature|receipt-proof|repository|copies|notice|' +
  'station|submission|status|feedback|appointment|centre|roster'

export const arrows: readonly Row[] = [
  { file: new RegExp(`^domain/(?:${centre})/`), may: [domain] },
  { file: /^domain\/problems\.ts$/, may: [domain] },

  // Build-time files of the service worker: they run in Node, beside Vite.
  { file: /^workers\/sw\/(?:plugin|precache-list|reach)\.ts$/, may: ['^workers/sw/', node, '^pkg:vite$'] },
  {
    file: /^workers\/(ocr|imaging|pdf|vault|search|rpc|sw)\//,
    may: [
      domain,
      '^workers/rpc/',
      '^workers/{own}/',
      '^pkg:(?!preact|@preact/|hono|kysely|pg$|pino|@tus/|vite)',
    ],
  },

  {
    file: /^src\/bridge\//,
    may: [
      domain,
      '^src/bridge/',
      workerTypes,
      '^url:workers/[a-z-]+/worker\\.ts$',
      '^workers/rpc/',
      browserPackage,
    ],
  },
  { file: /^src\/ui\//, may: ['^src/ui/', '^pkg:(?:preact|@preact/)'] },
  {
    file: /^src\/(?:data|sync|device|i18n|queue|voice)\//,
    may: [domain, foundations, '^src/bridge/', browserPackage],
  },
  {
    file: /^src\/features\/([a-z-]+)\//,
    may: [domain, foundations, '^src/(?:bridge|ui|guided)/', '^src/features/{own}/', browserPackage],
  },
  { file: /^src\/guided\//, may: [domain, foundations, '^src/(?:bridge|ui|guided)/', browserPackage] },
  { file: /^src\/station\//, may: [domain, publicPages, '^workers/sw/api\\.ts$', browserPackage] },
  // Sealing to the commune's key is a pure function over WebCrypto; a worker for it would cost a resident's seconds.
  {
    file: /^src\/kiosk\//,
    may: [
      domain,
      publicPages,
      '^src/(?:kiosk|guided)/',
      '^workers/sw/api\\.ts$',
      '^workers/vault/server-seal\\.ts$',
      browserPackage,
    ],
  },
  {
    file: /^src\/board\//,
    may: [domain, publicPages, '^src/board/', '^workers/sw/api\\.ts$', browserPackage],
  },
  { file: /^src\/app\//, may: [domain, '^src/', '^workers/sw/api\\.ts$', browserPackage] },

  { file: /^sync-server\/(?:main|cli|open-store)\.ts$/, may: [domain, '^sync-server/', node, serverPackage] },
  { file: /^sync-server\/store\//, may: [domain, '^sync-server/', node, serverPackage] },
  {
    file: /^sync-server\//,
    may: [domain, '^sync-server/(?!store/(?:sql|sqlite|postgres))', node, serverPackage],
  },

  { file: /^(?:vite|scripts|bench|tests)\//, may: ['^(?!url:)', anyPackage] },
]
