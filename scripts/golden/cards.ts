/** Fronts and backs of cards of people who do not exist: the sample card's front, and a back with its zone in OCR-B. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkDigit } from '../../domain/identity/mrz.ts'
import { familyA, familyB, familyC, inVietnamese, type Parent } from '../samples/family.ts'
import { idCardHtml } from '../samples/id-card-html.ts'
import { idCardTruth } from '../samples/truth.ts'
import { SANS } from './fonts.ts'
import type { GoldenPaper } from './paper.ts'

const holders = { 'me-a': familyA.mother, 'cha-b': familyB.father, 'me-c': familyC.mother }
const ocrB = readFileSync(join(import.meta.dirname, '../../tests/support/shots/ocr-b.woff2')).toString(
  'base64',
)

/** The sample stands on a bed of its own, with its own font addresses. */
const frontHtml = (person: Parent) =>
  idCardHtml(person)
    .replaceAll(/@font-face \{[^}]*\}/g, '')
    .replace('1.26 Card;', `1.26 '${SANS}';`)
    .replace('left: 20px; top: 18px;', 'left: 0; top: 0;')

const bare = (name: string) =>
  name.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[Đđ]/g, 'D').toUpperCase()

function zoneOf(person: Parent): string[] {
  const filled = (text: string, length: number) => text.padEnd(length, '<').slice(0, length)
  const checked = (text: string) => `${text}${checkDigit(text)}`
  const short = (date: string) => date.slice(2).replaceAll('-', '')
  const [surname, ...given] = bare(person.name).split(' ')
  const first = `IDVNM${checked(person.idNumber.slice(3))}${checked(filled(person.idNumber, 14))}`
  const sex = person.sex === 'Nam' ? 'M' : 'F'
  const dates = `${checked(short(person.birthDate))}${sex}${checked(short(person.cardExpiresOn))}VNM`
  const second = `${dates}${filled('', 11)}`
  const composite = first.slice(5) + second.slice(0, 7) + second.slice(8, 15) + second.slice(18, 29)
  return [first, `${second}${checkDigit(composite)}`, filled(`${surname}<<${given.join('<')}`, 30)]
}

const backHtml = (person: Parent) => `<style>
    @font-face { font-family: 'OCR-B'; src: url(data:font/woff2;base64,${ocrB}) }
    .back { position: absolute; inset: 0; border-radius: 11px; overflow: hidden; font: 600 7.4px/1.35 '${SANS}'; color: #1c1c22;
      background: repeating-radial-gradient(circle at 80% -20%, #0000 0 3px, #dfe9e2 3px 3.4px), linear-gradient(60deg, #f3f1e7, #e9f0f0) }
    .back div { position: absolute } .zone { left: 18px; top: 143px; font: 13.3px/19px 'OCR-B'; white-space: pre; letter-spacing: 0 }
    .print { border: 0.6px solid #888; width: 52px; height: 62px; top: 62px; font-size: 5px; text-align: center }
  </style><div class="back">
    <div style="left:12px;top:10px">Đặc điểm nhân dạng / Personal identification:<br>Nốt ruồi cách 1,5cm dưới trước đuôi mắt trái</div>
    <div style="left:12px;top:36px">Ngày, tháng, năm / Date, month, year: ${inVietnamese(person.cardIssuedOn)}</div>
    <div style="left:12px;top:56px;width:170px;text-align:center">CỤC TRƯỞNG CỤC CẢNH SÁT<br>QUẢN LÝ HÀNH CHÍNH VỀ TRẬT TỰ XÃ HỘI<br>DIRECTOR GENERAL OF THE POLICE DEPARTMENT</div>
    <div class="print" style="left:196px">Ngón trỏ trái<br>Left index finger</div><div class="print" style="left:256px">Ngón trỏ phải<br>Right index finger</div>
    <div class="zone">${zoneOf(person).join('\n').replaceAll('<', '&lt;')}</div></div>`

export const cards: readonly GoldenPaper[] = Object.entries(holders).flatMap(
  ([id, person]): GoldenPaper[] => [
    {
      id: `card-front-${id}`,
      kind: 'id-card',
      size: 'card',
      html: frontHtml(person),
      fields: idCardTruth(person),
    },
    {
      id: `card-back-${id}`,
      kind: 'id-card',
      size: 'card',
      html: backHtml(person),
      fields: {
        number: person.idNumber,
        name: bare(person.name), // the zone has no marks
        birthDate: person.birthDate,
        sex: person.sex,
        expiresOn: person.cardExpiresOn,
        issuedOn: person.cardIssuedOn,
        issuer: 'Cục Cảnh sát quản lý hành chính về trật tự xã hội',
      },
    },
  ],
)
