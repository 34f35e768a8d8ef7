/** Vietnamese sentences: a receipt that somebody shows. */
import type { receiptProblems } from '../../../../domain/receipt-proof/problems.ts'
import type { Sentence } from '../../sentence.ts'

export const receipt = {
  'receipt.device.unknown':
    'Chữ ký trên giấy hẹn không thuộc máy nào của xã mà máy này biết. Nối mạng để cập nhật danh sách máy rồi kiểm tra lại; vẫn vậy thì giấy không phải do xã cấp.',
  'receipt.signature.invalid':
    'Giấy hẹn GIẢ hoặc đã bị sửa: nội dung không khớp chữ ký của máy. Giữ lại bản chụp, tra hồ sơ theo họ tên và báo lãnh đạo.',
  'receipt.text.malformed':
    'Mã này không phải mã của giấy hẹn, hoặc quét thiếu chữ. Lau ống kính, quét lại cả ô vuông; mã bị sửa cũng hiện như vậy.',
} satisfies Record<keyof typeof receiptProblems, Sentence>
