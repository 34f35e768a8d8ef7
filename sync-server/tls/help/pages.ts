/** The two pages, plain HTML: they must open on anything that has a browser, before anything is trusted. */
import { html, raw } from 'hono/html'
import { qrSvg } from '../qr.ts'
import { helpEn } from './words-en.ts'
import { helpVi, type HelpWords } from './words-vi.ts'

export const PATHS = {
  vi: { page: '/', wall: '/to-dan-tuong' },
  en: { page: '/en', wall: '/en/wall' },
  file: '/motcua-ca.crt',
  style: '/help.css',
} as const

export type Language = 'vi' | 'en'
const wordsIn: Readonly<Record<Language, HelpWords>> = { vi: helpVi, en: helpEn }

export interface HelpFacts {
  readonly fingerprint: string
  readonly app: string // https address
  readonly help: string // this page's own
}

type Page = ReturnType<typeof html>

export function helpPage(language: Language, facts: HelpFacts): Page {
  const words = wordsIn[language]
  const other = language === 'vi' ? 'en' : 'vi'
  return page(
    words,
    words.title,
    html`
      <p><a href="${PATHS[other].page}" lang="${other}" hreflang="${other}">${words.other}</a></p>
      <h1>${words.title}</h1>
      <p>${words.intro}</p>
      <h2>${words.download}</h2>
      <p><a class="button" href="${PATHS.file}">${words.downloadLink}</a></p>
      <h2>${words.compare}</h2>
      <p>${words.compareHow}</p>
      <p class="print" aria-label="${words.fingerprint}">${facts.fingerprint}</p>
      <h2>${words.install}</h2>
      <h3>${words.windows}</h3>
      ${steps(words.windowsSteps)}
      <p>${words.windowsCommand}</p>
      <pre>
certutil -hashfile motcua-ca.crt SHA256
certutil -addstore -f Root motcua-ca.crt</pre>
      <h3>${words.android}</h3>
      ${steps(words.androidSteps)}
      <p>${words.limits}</p>
      <h2>${words.open}</h2>
      <p>${words.openHow}</p>
      ${code(words, facts.app, html`<a href="${facts.app}">${facts.app}</a>`)}
      <p><a href="${PATHS[language].wall}">${words.wallLink}</a></p>
    `,
  )
}

export function wallPage(language: Language, facts: HelpFacts): Page {
  const words = wordsIn[language]
  return page(
    words,
    words.wallTitle,
    html`
      <p class="screen">${words.wallPrint} <a href="${PATHS[language].page}">${words.title}</a></p>
      <h1>${words.wallTitle}</h1>
      <div class="codes">
        <div>
          <h2>${words.wallFirst}</h2>
          ${code(words, facts.help, facts.help)}
        </div>
        <div>
          <h2>${words.wallThen}</h2>
          ${code(words, facts.app, facts.app)}
        </div>
      </div>
      <h2>${words.fingerprint}</h2>
      <p class="print">${facts.fingerprint}</p>
    `,
  )
}

function page(words: HelpWords, title: string, body: Page): Page {
  return html`<!doctype html>
    <html lang="${words.lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="stylesheet" href="${PATHS.style}" />
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html>`
}

const steps = (texts: readonly string[]): Page =>
  html`<ol>
    ${texts.map((text) => html`<li>${text}</li>`)}
  </ol>`

function code(words: HelpWords, address: string, caption: Page | string): Page {
  return html`<figure>
    <div role="img" aria-label="${words.qrOf(address)}">${raw(qrSvg(address))}</div>
    <figcaption>${caption}</figcaption>
  </figure>`
}
