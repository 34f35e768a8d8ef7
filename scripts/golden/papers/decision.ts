/** Quyết định, công văn, thông báo (NĐ 30/2020/NĐ-CP, Phụ lục I). */
import type { GoldenPaper } from '../paper.ts'
import { inFull } from './people.ts'
import { headings, sheet, signed } from './sheet.ts'

interface Act {
  readonly id: string
  readonly agency: readonly string[]
  readonly issuer: string
  readonly number: string
  readonly place: string
  readonly issuedOn: string
  readonly title?: string // none: a công văn
  readonly subject: string
  readonly body: string
  readonly authority: readonly string[] // "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"
  readonly signer: string
}

const acts: readonly Act[] = [
  {
    id: 'decision-social-aid',
    agency: ['ỦY BAN NHÂN DÂN', 'XÃ NHƯ THANH'],
    issuer: 'ỦY BAN NHÂN DÂN XÃ NHƯ THANH',
    number: '412/QĐ-UBND',
    place: 'Như Thanh',
    issuedOn: '2026-06-09',
    title: 'QUYẾT ĐỊNH',
    subject: 'Về việc hưởng trợ cấp xã hội hàng tháng đối với ông Quách Văn Nghiêm',
    body: `<p class="mid"><b>CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ NHƯ THANH</b></p>
      <p class="it">Căn cứ Luật Tổ chức chính quyền địa phương;</p><p class="it">Căn cứ quy định về chính sách trợ giúp xã hội đối với đối tượng bảo trợ xã hội;</p>
      <p class="it">Theo đề nghị của Trưởng phòng Văn hóa - Xã hội xã,</p><p class="mid"><b>QUYẾT ĐỊNH:</b></p>
      <p><b>Điều 1.</b> Ông Quách Văn Nghiêm, sinh ngày 15 tháng 12 năm 1974, được hưởng trợ cấp xã hội hàng tháng với mức 1.350.000 đồng kể từ tháng 7 năm 2026.</p>
      <p><b>Điều 2.</b> Trưởng phòng Văn hóa - Xã hội, Trưởng phòng Kinh tế và ông có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.</p>`,
    authority: ['CHỦ TỊCH'],
    signer: 'Lê Thế Mạnh',
  },
  {
    id: 'decision-guardian',
    agency: ['ỦY BAN NHÂN DÂN', 'XÃ MƯỜNG LÁT'],
    issuer: 'ỦY BAN NHÂN DÂN XÃ MƯỜNG LÁT',
    number: '36/QĐ-UBND',
    place: 'Mường Lát',
    issuedOn: '2026-01-05',
    title: 'QUYẾT ĐỊNH',
    subject: 'Về việc cho phép thay đổi, cải chính hộ tịch',
    body: `<p class="mid"><b>ỦY BAN NHÂN DÂN XÃ MƯỜNG LÁT</b></p><p class="it">Căn cứ Luật Hộ tịch ngày 20 tháng 11 năm 2014;</p>
      <p class="it">Xét đề nghị của bà Thao Thị Sua và hồ sơ kèm theo,</p><p class="mid"><b>QUYẾT ĐỊNH:</b></p>
      <p><b>Điều 1.</b> Cho phép bà Thao Thị Sua cải chính phần ghi về năm sinh của người mẹ trong Giấy khai sinh số 64 từ "2000" thành "2001".</p>
      <p><b>Điều 2.</b> Công chức tư pháp - hộ tịch và bà có tên tại Điều 1 chịu trách nhiệm thi hành./.</p>`,
    authority: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    signer: 'Lâu Văn Chía',
  },
  {
    id: 'letter-department',
    agency: ['ỦY BAN NHÂN DÂN', 'TỈNH THANH HÓA', 'SỞ TƯ PHÁP'],
    issuer: 'SỞ TƯ PHÁP',
    number: '1875/STP-HCTP',
    place: 'Thanh Hóa',
    issuedOn: '2026-10-19',
    subject: 'V/v hướng dẫn đăng ký lại khai sinh cho người sinh tại địa giới cũ',
    body: `<p class="mid">Kính gửi: Ủy ban nhân dân các xã, phường.</p>
      <p>Thời gian qua, Sở Tư pháp nhận được ý kiến của một số xã, phường về việc đăng ký lại khai sinh sau khi sắp xếp đơn vị hành chính. Về việc này, Sở Tư pháp hướng dẫn như sau:</p>
      <p>1. Nơi đăng ký khai sinh trước đây được ghi theo tên đơn vị hành chính tại thời điểm đăng ký.</p>
      <p>2. Không yêu cầu người dân nộp giấy xác nhận về sự thay đổi địa giới hành chính.</p><p>Đề nghị các đơn vị triển khai thực hiện./.</p>`,
    authority: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
    signer: 'Ngô Thị Hạnh Dung',
  },
  {
    id: 'notice-hac-thanh',
    agency: ['ỦY BAN NHÂN DÂN', 'PHƯỜNG HẠC THÀNH'],
    issuer: 'ỦY BAN NHÂN DÂN PHƯỜNG HẠC THÀNH',
    number: '93/TB-UBND',
    place: 'Hạc Thành',
    issuedOn: '2026-02-27',
    title: 'THÔNG BÁO',
    subject: 'Về việc niêm yết công khai hồ sơ đăng ký đất đai của ông Lê Đức Thuận',
    body: `<p>Ủy ban nhân dân phường Hạc Thành thông báo niêm yết công khai hồ sơ đăng ký đất đai tại trụ sở Ủy ban nhân dân phường trong 15 ngày kể từ ngày ký Thông báo.</p>
      <p>Mọi ý kiến xin gửi về Trung tâm Phục vụ hành chính công phường trước khi hết thời hạn niêm yết./.</p>`,
    authority: ['CHỦ TỊCH'],
    signer: 'Trịnh Thị Phương Thảo',
  },
]

export const decisions: readonly GoldenPaper[] = acts.map((act) => ({
  id: act.id,
  kind: 'decision',
  size: 'a4',
  html: sheet(`${headings(
    act.agency,
    [`Số: ${act.number}`, ...(act.title ? [] : [act.subject.replace(' khai sinh ', '<br>khai sinh ')])],
    [`${act.place}, ${inFull(act.issuedOn)}`],
  )}
    ${act.title ? `<h1>${act.title}</h1><p class="mid"><b>${act.subject}</b></p>` : '<p>&nbsp;</p>'}
    ${act.body}
    ${signed(['', ''], [act.authority.join('<br>'), act.signer, 'ỦY BAN NHÂN DÂN'])}
    <p style="font-size: 11pt"><b><i>Nơi nhận:</i></b><br>- Như trên;<br>- Lưu: VT.</p>`),
  fields: {
    number: act.number,
    issuedOn: act.issuedOn,
    issuer: act.issuer,
    subject: act.subject,
    signer: act.signer,
    signerTitle: act.authority.at(-1)!,
  },
}))
