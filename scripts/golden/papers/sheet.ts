/** Parts all official papers share: the two headings, lines on dot leaders, signatures, a seal, handwriting. */
import { dateInWords } from '../../../domain/text/date-in-words.ts'

const STYLE = `<style>
  .g { font-family: 'Giấy Serif', Tinos, serif; font-size: 13pt; line-height: 1.42; color: #15151b }
  .g .head { display: flex; justify-content: space-between; text-align: center; font-size: 11.5pt; line-height: 1.32; gap: 8pt }
  .g .head > div { white-space: nowrap } .g .head.one { justify-content: center }
  .g hr { border: 0; border-top: 0.9pt solid #15151b; margin: 2pt auto; width: 38% }
  .g h1 { font-size: 16.5pt; line-height: 1.3; text-align: center; margin: 17pt 0 10pt } .g h2 { font-size: 13pt; margin: 8pt 0 3pt }
  .g p { margin: 0 0 3.5pt } .g .mid { text-align: center } .g .end { text-align: right } .g .it { font-style: italic }
  .g .l { display: flex; align-items: baseline } .g .l > span { flex: none; max-width: 100% }
  .g .l > i { flex: 1 1 0; overflow: hidden; white-space: nowrap; height: 1.2em; padding-left: 2pt; font-style: normal }
  .g .signs { display: flex; justify-content: space-between; text-align: center; margin-top: 11pt; font-size: 12pt; line-height: 1.3 }
  .g .signs > div { flex: 1; position: relative } .g .gap { display: block; height: 52pt }
  .g .seal { position: absolute; width: 92pt; left: 2pt; top: 20pt; mix-blend-mode: multiply }
  .g table { border-collapse: collapse; width: 100%; font-size: 11.5pt; line-height: 1.25 } .g td, .g th { border: 0.8pt solid #222; padding: 2.5pt 4pt; vertical-align: middle }
  .g .cols { display: flex; gap: 16pt } .g .cols > div { flex: 1 1 0; min-width: 0 } .g .cols .l > span { flex: 0 1 auto }
  .g .boxes b { display: inline-block; border: 0.8pt solid #222; width: 14pt; text-align: center; font-weight: 400; margin-right: -0.8pt }
  .g .ink { color: #26357f; font-style: italic } .g .ink b { display: inline-block; font-weight: 400; white-space: pre }
  .g.small { font-size: 10.5pt } .g.small .head { font-size: 8.4pt; gap: 3pt } .g.small h1 { font-size: 13.5pt; margin: 11pt 0 7pt } .g.small .gap { height: 40pt } .g.small table { font-size: 9pt } .g.small .signs { font-size: 9.5pt }
  .g .spec { color: #a3161c; font-size: 8pt; margin-top: 10pt }
</style>`

const NATION = '<b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br><b>Độc lập - Tự do - Hạnh phúc</b><hr>'

/** The words a made-up paper carries so that nobody takes it for a real one. */
export const sheet = (body: string, size: 'a4' | 'a5' = 'a4') =>
  `${STYLE}<div class="${size === 'a5' ? 'g small' : 'g'}">${body}<p class="spec">MẪU - DỮ LIỆU GIẢ</p></div>`

/** Agency at the left, nation at the right; what stands below each is given line by line. */
export const headings = (
  agency: readonly string[],
  below: readonly string[] = [],
  right: readonly string[] = [],
) =>
  `<div class="head"><div>${agency.map((line, i) => (i === agency.length - 1 ? `<b>${line}</b>` : line)).join('<br>')}<hr>${below.join('<br>')}</div>
   <div>${NATION}${right.map((line) => `<i>${line}</i>`).join('<br>')}</div></div>`

export const nation = () => `<div class="head one"><div>${NATION}</div></div>`

const DOTS = '.'.repeat(200)

/** One line: label and value pairs, each on its own leaders. */
export const line = (...pairs: readonly (readonly [label: string, value: string])[]) =>
  `<p class="l">${pairs.map(([label, value]) => `<span>${label}: ${value}</span><i>${DOTS}</i>`).join('')}</p>`

/** The same without leaders, as typed papers have it. */
export const plain = (...pairs: readonly (readonly [label: string, value: string])[]) =>
  `<p>${pairs.map(([label, value]) => `${label}: ${value}`).join(' &emsp; ')}</p>`

export const digitBoxes = (digits: string) =>
  `<span class="boxes">${[...digits].map((digit) => `<b>${digit}</b>`).join('')}</span>`

export const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  `<table><tr>${head.map((cell) => `<th>${cell}</th>`).join('')}</tr>${rows
    .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('')}</table>`

export const seal = (text: string) =>
  `<svg class="seal" viewBox="-60 -60 120 120"><g fill="none" stroke="#d3262b" stroke-width="1.8"><circle r="54"/><circle r="38"/></g>
   <path id="ring" d="M-44 0A44 44 0 1 1 44 0A44 44 0 1 1 -44 0" fill="none"/><text fill="#d3262b" font-size="9.5"><textPath href="#ring">${text} * TỈNH THANH HÓA * MẪU</textPath></text>
   <text fill="#d3262b" y="12" text-anchor="middle" font-size="36">*</text></svg>`

export const signed = (...blocks: readonly (readonly [title: string, name: string, sealText?: string])[]) =>
  `<div class="signs">${blocks
    .map(
      ([title, name, text]) =>
        `<div><b>${title}</b><span class="gap"></span>${name}${text ? seal(text) : ''}</div>`,
    )
    .join('')}</div>`

/** "Ngày mười lăm tháng ba năm …", for the lines "ghi bằng chữ". */
export function spelt(date: string): string {
  const words = dateInWords(date)
  if (!words.ok) throw new Error(date)
  return words.value
}

/** No handwriting font is shipped, so each letter of an italic is thrown off its line: uneven like a hurried hand. */
export function ink(text: string, seed = 7): string {
  let state = seed * 2654435761
  const swing = (reach: number) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) >>> 0
    return ((state / 2 ** 32) * 2 - 1) * reach
  }
  const letters = [...text].map((letter) => {
    const [turn, up, tall] = [swing(9), swing(0.13), 1.02 + swing(0.2)]
    return `<b style="transform: rotate(${turn.toFixed(1)}deg) translateY(${up.toFixed(2)}em) scale(${(1 + swing(0.1)).toFixed(2)}, ${tall.toFixed(2)}) skewX(${swing(12).toFixed(1)}deg)">${letter}</b>`
  })
  return `<span class="ink">${letters.join('')}</span>`
}
