/** The A4 sheet all form-like samples stand on: Times metrics, dot leaders, a seal and blue signatures. */

export const MARK = `<p class="mark">MẪU - DỮ LIỆU GIẢ</p>`
export const leader = `<span class="leader">${'.'.repeat(220)}</span>`

/** Lies over the signature's left third, as NĐ 30/2020 wants it. */
export function sealHtml(text: string): string {
  return `<svg class="seal" viewBox="-60 -60 120 120"><circle r="54"/><circle r="38"/>
    <path id="ring" d="M-44 0A44 44 0 1 1 44 0A44 44 0 1 1 -44 0" stroke="none"/>
    <text font-size="9.5"><textPath href="#ring">${text} * TỈNH THANH HÓA * MẪU * </textPath></text>
    <text class="star" y="12" text-anchor="middle" font-size="36">*</text></svg>`
}

export function sheetHtml(body: string): string {
  return `<!doctype html><meta charset="utf-8"><style>
    @font-face { font-family: Tinos; src: url(TINOS_REGULAR) }
    @font-face { font-family: Tinos; font-weight: 700; src: url(TINOS_BOLD) }
    @font-face { font-family: Tinos; font-style: italic; src: url(TINOS_ITALIC) }
    body { margin: 0; width: 794px; height: 1123px; background: #fff; font: 17.3px/1.5 Tinos; color: #14141a; box-sizing: border-box; padding: 72px 62px 50px 100px; position: relative }
    header { display: flex; justify-content: space-between; text-align: center; font-size: 15.5px; line-height: 1.35; gap: 10px }
    header > div { flex: 1 1 auto; white-space: nowrap }  .strong { font-weight: 700 } .small { margin-top: 4px }
    hr { border: 0; border-top: 1.2px solid #14141a; margin: 4px auto } hr.short { width: 40% } hr.motto { width: 176px }
    h1 { text-align: center; font-size: 24px; margin: 34px 0 26px } .centred { text-align: center }
    p { margin: 0 0 5px } b { font-weight: 400 }
    .line { display: flex; align-items: baseline } .line > span:not(.leader) { flex: none; max-width: 100% }
    .leader { flex: 1 1 0; overflow: hidden; white-space: nowrap; height: 1.2em; padding-left: 3px }
    .date { text-align: right; font-style: italic; margin-top: 16px }
    .signs { display: flex; text-align: center; margin-top: 12px; font-size: 15.5px; line-height: 1.3 } .signs > div { flex: 1; position: relative }
    .signs b { font-weight: 700 } .signs i { font-size: 14px }
    .scribble { display: block; height: 74px; margin: 6px auto; width: 120px; background: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 120 74'%3E%3Cpath d='M8 52C24 8 40 10 34 44S52 70 60 30 78 12 74 48 96 60 112 26' fill='none' stroke='%231f2f8f' stroke-width='2.2'/%3E%3C/svg%3E") }
    .scribble.two { transform: scaleX(-1) }
    .seal { position: absolute; width: 132px; left: -18px; top: 44px; mix-blend-mode: multiply } .seal circle { fill: none; stroke: #d3262b; stroke-width: 1.8 } .seal path { fill: none } .seal text { fill: #d3262b; font-family: Tinos; font-weight: 700 }
    .hint { font-size: 13px; font-style: italic; margin-top: 30px } .mark { position: absolute; left: 100px; bottom: 22px; font-size: 11px; color: #a3161c }
    .frame { border: 3px double #8a2b22; padding: 26px 26px 40px; min-height: 900px; position: relative } .frame .mark { left: 26px; bottom: 8px } .frame h1 { font-size: 26px; color: #a3161c; margin: 24px 0 6px }
    .two { display: flex; gap: 22px; font-size: 16px; margin: 16px 0 } .two > div { flex: 1 1 0; min-width: 0 }
    .two .line > span:not(.leader) { flex: 0 1 auto }
  </style><body>${body}</body>`
}
