/** Giấy chứng nhận kết hôn: wife and husband side by side under a frame, values on dot leaders. */
import { type Family, inVietnamese, type Parent } from './family.ts'
import { leader, MARK, sealHtml, sheetHtml } from './sheet-html.ts'

/** `wifeFirst`: which column is at the left; both are in use. */
export function marriageHtml({ marriage, mother, father }: Family, wifeFirst: boolean): string {
  const wife = personHtml('vợ', mother)
  const husband = personHtml('chồng', father)
  return sheetHtml(
    `
    <div class="frame">
    <header class="centred"><div><div class="strong">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</div><div class="strong">Độc lập - Tự do - Hạnh phúc</div><hr class="motto"></div></header>
    <h1>GIẤY CHỨNG NHẬN KẾT HÔN</h1>
    <p class="centred">Số: ${marriage.number} &nbsp;&nbsp; Quyển số: ${marriage.book}</p>
    <div class="two">${wifeFirst ? wife + husband : husband + wife}</div>
    <p class="line"><span>Nơi đăng ký kết hôn: <b>${marriage.commune}</b></span>${leader}</p>
    <p class="line"><span>Ngày, tháng, năm đăng ký: <b>${inVietnamese(marriage.registeredOn)}</b></span>${leader}</p>
    <p>Giấy chứng nhận kết hôn này có giá trị kể từ ngày đăng ký.</p>
    <div class="signs three">
      <div><b>Vợ</b><br><i>(Ký, ghi rõ họ, chữ đệm, tên)</i><span class="scribble"></span>${mother.name}</div>
      <div><b>Chồng</b><br><i>(Ký, ghi rõ họ, chữ đệm, tên)</i><span class="scribble two"></span>${father.name}</div>
      <div><b>${marriage.signerTitle}</b><br>&nbsp;<span class="scribble"></span>${marriage.signer}${sealHtml('ỦY BAN NHÂN DÂN')}</div>
    </div>
    ${MARK}
    </div>`,
  )
}

function personHtml(who: string, person: Parent): string {
  const line = (label: string, value: string) =>
    `<p class="line"><span>${label}: <b>${value}</b></span>${leader}</p>`
  return `<div>
    ${line(`Họ, chữ đệm, tên ${who}`, `<br>${person.name.toUpperCase()}`)}
    ${line('Ngày, tháng, năm sinh', inVietnamese(person.birthDate))}
    ${line('Dân tộc', person.ethnicity)}
    ${line('Quốc tịch', person.nationality)}
    ${line('Nơi cư trú', person.address)}
    ${line('Giấy tờ tùy thân', `CCCD số ${person.idNumber}, Cục Cảnh sát QLHC về TTXH cấp ngày ${inVietnamese(person.cardIssuedOn)}`)}
  </div>`
}
