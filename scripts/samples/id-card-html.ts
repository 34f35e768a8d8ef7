/** A schematic front of a căn cước công dân: same fields, labels and code as a real one, plainly no copy of its design. */
import { encode } from 'uqr'
import { cardCode, inVietnamese, type Parent } from './family.ts'

export function idCardHtml(person: Parent): string {
  const field = (label: string, value: string) => `<p><span>${label}: </span>${value}</p>`
  return `<!doctype html><meta charset="utf-8"><style>
    @font-face { font-family: Card; src: url(CARD_FONT_LATIN) }
    @font-face { font-family: Card; src: url(CARD_FONT_EXT); unicode-range: U+0100-024F, U+1E00-1EFF, U+20AB }
    @font-face { font-family: Card; src: url(CARD_FONT_VIETNAMESE); unicode-range: U+0102-0103, U+0110-0111, U+0128-0129, U+0168-0169, U+01A0-01A1, U+01AF-01B0, U+0300-0301, U+0303-0304, U+0308-0309, U+0323, U+0329, U+1EA0-1EF9, U+20AB }
    body { margin: 0; background: #e9e9e6; }
    .card { position: absolute; left: 20px; top: 18px; width: 323.5px; height: 204px; border-radius: 11px; overflow: hidden;
      font: 600 8.6px/1.26 Card; color: #1c1c22; background:
        repeating-radial-gradient(circle at 20% 120%, #0000 0 3px, #d9e6dc 3px 3.5px), linear-gradient(120deg, #eef3e4, #f7efe6 55%, #e8f0f2); }
    .head { position: absolute; left: 84px; right: 66px; top: 8px; text-align: center; font-size: 7.4px; line-height: 1.3 }
    .head i { font-size: 5.6px; font-style: normal; display: block; font-weight: 400 }
    .kind { color: #a3161c; font-size: 11.5px; letter-spacing: .2px; margin-top: 3px }
    .code { position: absolute; right: 12px; top: 10px; width: 50px; height: 50px }
    .photo { position: absolute; left: 12px; top: 62px; width: 60px; height: 78px; background: #cfd8dd; border-radius: 2px }
    .photo::before { content: ''; position: absolute; left: 19px; top: 14px; width: 22px; height: 27px; border-radius: 50%; background: #8f9aa1 }
    .photo::after { content: ''; position: absolute; left: 9px; top: 46px; width: 42px; height: 32px; border-radius: 20px 20px 0 0; background: #8f9aa1 }
    .fields { position: absolute; left: 84px; right: 10px; top: 68px }
    .fields p { margin: 0 0 1.6px } .fields span { font-weight: 400; font-size: 7.4px }
    .fields .number { font-size: 11px; letter-spacing: .5px } .fields .name { font-size: 10px; margin-bottom: 3px }
    .until { position: absolute; left: 10px; top: 146px; width: 70px; font-size: 6.6px; font-weight: 400 }
    .mark { position: absolute; left: 10px; bottom: 6px; font-size: 6px; color: #a3161c; font-weight: 400 }
  </style>
  <div class="card">
    <div class="head">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc
      <i>SOCIALIST REPUBLIC OF VIET NAM</i><i>Independence - Freedom - Happiness</i>
      <div class="kind">CĂN CƯỚC CÔNG DÂN</div><i>Citizen Identity Card</i></div>
    <svg class="code" viewBox="${codeView(person)}"><path d="${codePath(person)}"/></svg>
    <div class="photo"></div>
    <div class="fields">
      <p class="number"><span>Số / No.: </span>${person.idNumber}</p>
      <p><span>Họ và tên / Full name:</span></p>
      <p class="name">${person.name.toUpperCase()}</p>
      ${field('Ngày sinh / Date of birth', inVietnamese(person.birthDate))}
      <p><span>Giới tính / Sex: </span>${person.sex} &nbsp; <span>Quốc tịch / Nationality: </span>${person.nationality}</p>
      <p><span>Quê quán / Place of origin:</span><br>${person.origin}</p>
      <p><span>Nơi thường trú / Place of residence: </span>${person.cardAddress}</p>
    </div>
    <div class="until">Có giá trị đến: ${inVietnamese(person.cardExpiresOn)}<br>Date of expiry</div>
    <div class="mark">MẪU - DỮ LIỆU GIẢ</div>
  </div>`
}

const codeOf = (person: Parent) => encode(cardCode(person), { ecc: 'L', border: 2 })

function codeView(person: Parent): string {
  const { size } = codeOf(person)
  return `0 0 ${size} ${size}`
}

function codePath(person: Parent): string {
  const { data } = codeOf(person)
  return data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
}
