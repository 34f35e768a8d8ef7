/** Vietnamese sentences: the kiosk. */
import type { kioskProblems } from '../../../../domain/station/kiosk-problems.ts'
import { around, type Sentence } from '../../sentence.ts'

export const kiosk = {
  'kiosk.bucket.failed': (d) =>
    `Máy chưa giữ được ảnh giấy tờ${around(' (', d, 'reason', ')')}. Mời ông bà đến quầy.`,
  'kiosk.bucket.none': 'Trình duyệt này không có ngăn riêng nên máy không nhận ảnh giấy tờ. Mời đến quầy.',
  'kiosk.page.unknown': 'Ảnh này không còn. Mời ông bà chụp lại.',
  'kiosk.pin.locked': (d) =>
    `Nhập sai nhiều lần. Chờ${around(' ', d, 'retryAfterSeconds')} giây rồi nhập lại.`,
  'kiosk.pin.weak': 'Mã quá dễ đoán. Chọn ít nhất sáu chữ số, không giống hệt nhau, không liền nhau.',
  'kiosk.pin.wrong': (d) => `Sai mã.${around(' Còn ', d, 'left', ' lần.')}`,
  'kiosk.printer.failed': (d) =>
    `Máy in không trả lời${around(' (', d, 'reason', ')')}. Xem dây và giấy rồi in thử.`,
  'kiosk.printer.none': 'Chưa chọn máy in. Vào trang người trông máy và chọn máy in.',
  'kiosk.reader.failed': (d) =>
    `Máy chưa mở được phần đọc mã vuông${around(' (', d, 'reason', ')')}. Mời ông bà gõ số, hoặc hỏi ở quầy.`,
  'kiosk.session.over': 'Phiên này đã kết thúc và đã xoá. Mời bắt đầu lại.',
} satisfies Record<keyof typeof kioskProblems, Sentence>
