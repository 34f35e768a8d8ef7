/** Builds what the reader would have made of printed lines: words with boxes on a regular grid. */
import type { ReadPage, ReadWord } from '../../domain/document/paper.ts'

const LETTER = 16
const LINE = 44
const HEIGHT = 28

export interface PageOptions {
  readonly confidence?: number
  readonly codes?: readonly string[]
  /** Confidence of single words, by their text. */
  readonly doubts?: Readonly<Record<string, number>>
}

/** One string per line; runs of spaces keep their width, so columns can be drawn. */
export function pageOf(
  lines: readonly string[],
  { confidence = 0.96, codes = [], doubts = {} }: PageOptions = {},
): ReadPage {
  const words = lines.flatMap((line, at): ReadWord[] =>
    [...line.matchAll(/\S+/g)].map(({ 0: text, index }) => {
      const left = 100 + index * LETTER
      const top = 100 + at * LINE
      const box = [left, top, left + text.length * LETTER, top + HEIGHT] as const
      return { text: text.normalize('NFC'), confidence: doubts[text] ?? confidence, box, line: at }
    }),
  )
  return {
    width: 1654,
    height: 2339,
    text: lines.join('\n'),
    confidence,
    words,
    codes: codes.map((text) => ({ text, box: [900, 100, 1040, 240] as const })),
  }
}

export const birthNoticeLines = [
  'SỞ Y TẾ THANH HÓA CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'BỆNH VIỆN ĐA KHOA BÁ THƯỚC Độc lập - Tự do - Hạnh phúc',
  'Số: 1274/2026',
  'Quyển số: 03/2026',
  'GIẤY CHỨNG SINH',
  'Họ và tên mẹ hoặc người nuôi dưỡng: HÀ THỊ HỒNG NHUNG',
  'Năm sinh: 1998',
  'Nơi đăng ký thường trú, tạm trú: Bản Đôn, xã Pù Luông, tỉnh Thanh',
  'Hóa',
  'Số CCCD/Hộ chiếu: 038198990017 Dân tộc: Thái',
  'Họ và tên cha: LÒ VĂN QUYẾT',
  'Đã sinh con vào lúc: 07 giờ 35 phút, ngày 14 tháng 11 năm 2026',
  'Tại: Bệnh viện Đa khoa Bá Thước, xã Bá Thước, tỉnh Thanh Hóa',
  'Số lần sinh: 01 Số con hiện sống: 01',
  'Số con trong lần sinh này: 01',
  'Giới tính của con: Nữ Cân nặng: 3150 gam',
  'Tình trạng của con: Khỏe mạnh, bình thường',
  'Dự định đặt tên con là: LÒ HÀ KHÁNH VY',
  'Người đỡ đẻ: Phạm Thị Thuỷ',
  'Bá Thước, ngày 14 tháng 11 năm 2026',
]

export const marriageLines = [
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'GIẤY CHỨNG NHẬN KẾT HÔN',
  'Số: 27   Quyển số: 01/2022',
  'Họ, chữ đệm, tên chồng:                 Họ, chữ đệm, tên vợ:',
  'LÒ VĂN QUYẾT                            HÀ THỊ HỒNG NHUNG',
  'Ngày, tháng, năm sinh: 03/11/1995       Ngày, tháng, năm sinh: 12/05/1998',
  'Dân tộc: Thái                           Dân tộc: Kinh',
  'Quốc tịch: Việt Nam                     Quốc tịch: Việt Nam',
  'Nơi cư trú: Bản Đôn, xã Pù Luông,       Nơi cư trú: Bản Eo Kén, xã Pù',
  'tỉnh Thanh Hóa                          Luông, tỉnh Thanh Hóa',
  'Giấy tờ tùy thân: CCCD số               Giấy tờ tùy thân: CCCD số',
  '038095990023, Cục Cảnh sát QLHC         038198990017, Cục Cảnh sát QLHC',
  'về TTXH cấp ngày 22/03/2022             về TTXH cấp ngày 10/08/2021',
  'Nơi đăng ký kết hôn: Ủy ban nhân dân xã Thành Lâm, huyện Bá Thước, tỉnh',
  'Thanh Hóa',
  'Ngày, tháng, năm đăng ký: 16/09/2022',
  'Giấy chứng nhận kết hôn này có giá trị kể từ ngày đăng ký.',
]

export const idCardLines = [
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'CĂN CƯỚC CÔNG DÂN',
  '      Số /No.: 038198990017',
  'LÃ l  Họ và tên / Full name:',
  'Làn   Q 5 s',
  'š     HÀ THỊ HỒNG NHUNG',
  'Su    Ngày sinh / Date of birth: 12/05/1998',
  '      Giới tính / Sex: Nữ Quốc tịch / Nationality: Việt Nam',
  '      Quê quán / Place of origin:',
  'Có giá trị đến: Thành Lâm, Bá Thước, Thanh Hóa',
  '      Nơi thường trú / Place of residence: Bản Đôn, Thành Lâm, Bá Thước,',
  '      Thanh Hóa',
]

export const motherCode =
  '038198990017|174990017|Hà Thị Hồng Nhung|12051998|Nữ|Bản Đôn, Thành Lâm, Bá Thước, Thanh Hóa|10082021'
export const fatherCode =
  '038095990023||Lò Văn Quyết|03111995|Nam|Bản Đôn, Thành Lâm, Bá Thước, Thanh Hóa|22032022'
