/** Giấy chứng sinh as clinics fill it in by machine: labels, typed values, dot leaders to the end of the line. */
import { type Family, inVietnamese } from './family.ts'
import { leader, MARK, sealHtml, sheetHtml } from './sheet-html.ts'

/** What the same form says from one clinic to the next. */
export interface Wording {
  readonly mother: string
  readonly address: string
  readonly id: string
  readonly sex: string
  readonly weight: string
  readonly state: string
  readonly name: string
}

export const usualWording: Wording = {
  mother: 'Họ và tên mẹ hoặc người nuôi dưỡng',
  address: 'Nơi đăng ký thường trú, tạm trú',
  id: 'Số CCCD/Hộ chiếu',
  sex: 'Giới tính của con',
  weight: 'Cân nặng',
  state: 'Tình trạng của con',
  name: 'Dự định đặt tên con là',
}

export const otherWording: Wording = {
  mother: 'Họ tên mẹ/Người nuôi dưỡng',
  address: 'Nơi đăng ký thường trú',
  id: 'Số CMND/Căn cước/Hộ chiếu',
  sex: 'Giới tính',
  weight: 'Cân nặng của con',
  state: 'Hiện trạng con',
  name: 'Dự kiến đặt tên con là',
}

export function birthNoticeHtml({ birth, mother, father }: Family, wording: Wording = usualWording): string {
  const [year, month, day] = birth.date.split('-')
  const [hour, minute] = birth.time.split(':')
  const line = (label: string, value: string) =>
    `<p class="line"><span>${label}: <b>${value}</b></span>${leader}</p>`
  const pair = (a: string, av: string, b: string, bv: string) =>
    `<p class="line"><span>${a}: <b>${av}</b></span>${leader}<span>${b}: <b>${bv}</b></span>${leader}</p>`
  return sheetHtml(
    `
    <header>
      <div><div>${birth.department}</div><div class="strong">${birth.hospital}</div><hr class="short">
        <div class="small">Số: ${birth.number}</div><div class="small">Quyển số: ${birth.book}</div></div>
      <div><div class="strong">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</div><div class="strong">Độc lập - Tự do - Hạnh phúc</div><hr class="motto"></div>
    </header>
    <h1>GIẤY CHỨNG SINH</h1>
    ${line(wording.mother, mother.name.toUpperCase())}
    ${line('Năm sinh', mother.birthDate.slice(0, 4))}
    ${line(wording.address, mother.address)}
    ${pair(wording.id, mother.idNumber, 'Dân tộc', mother.ethnicity)}
    ${line('Họ và tên cha', father.name.toUpperCase())}
    ${`<p class="line"><span>Đã sinh con vào lúc: <b>${hour}</b> giờ <b>${minute}</b> phút, ngày <b>${day}</b> tháng <b>${month}</b> năm <b>${year}</b></span>${leader}</p>`}
    ${line('Tại', birth.place)}
    ${pair('Số lần sinh', '01', 'Số con hiện sống', '01')}
    ${line('Số con trong lần sinh này', '01')}
    ${pair(wording.sex, birth.sex, wording.weight, `${birth.weightGrams} gam`)}
    ${line(wording.state, 'Khỏe mạnh, bình thường')}
    ${line(wording.name, birth.name.toUpperCase())}
    ${line('Người đỡ đẻ', birth.midwife)}
    <p class="date">${birth.signedAt}, ngày ${day} tháng ${month} năm ${year}</p>
    <div class="signs three">
      <div><b>Xác nhận của cha, mẹ<br>hoặc người thân thích</b><br><i>(Ký, ghi rõ họ tên)</i><span class="scribble"></span>${father.name}</div>
      <div><b>Người ghi phiếu</b><br><i>(Ký, ghi rõ chức danh)</i><span class="scribble two"></span>${birth.clerk}</div>
      <div><b>Thủ trưởng<br>cơ sở khám bệnh, chữa bệnh</b><br><i>(Ký tên, đóng dấu)</i><span class="scribble"></span>${birth.director}${sealHtml(birth.hospital)}</div>
    </div>
    <p class="hint">Ghi chú: Giấy chứng sinh này có giá trị để đăng ký khai sinh theo quy định của pháp luật (in ngày ${inVietnamese(birth.date)}).</p>
    ${MARK}`,
  )
}
