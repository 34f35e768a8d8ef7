/** Titles by which each kind of paper is known; some are parts of others, so the longest match counts. */
import type { PaperKind } from './paper.ts'

export const titles: readonly { readonly kind: PaperKind; readonly text: string }[] = [
  { kind: 'birth-notice', text: 'Giấy chứng sinh' },
  { kind: 'birth-certificate', text: 'Giấy khai sinh' },
  { kind: 'id-card', text: 'Căn cước công dân' },
  { kind: 'id-card', text: 'Căn cước' },
  { kind: 'id-card', text: 'Citizen identity card' },
  { kind: 'id-card', text: 'Chứng minh nhân dân' },
  { kind: 'marriage-certificate', text: 'Giấy chứng nhận kết hôn' },
  { kind: 'death-notice', text: 'Giấy báo tử' },
  { kind: 'civil-extract', text: 'Trích lục' },
  { kind: 'civil-extract', text: 'Trích lục khai sinh' },
  { kind: 'civil-extract', text: 'Trích lục khai tử' },
  { kind: 'civil-extract', text: 'Trích lục kết hôn' },
  { kind: 'civil-extract', text: 'Trích lục ghi chú kết hôn' },
  { kind: 'civil-extract', text: 'Trích lục đăng ký nhận cha, mẹ, con' },
  { kind: 'marital-status', text: 'Giấy xác nhận tình trạng hôn nhân' },
  { kind: 'residence-proof', text: 'Xác nhận thông tin về cư trú' },
  { kind: 'residence-proof', text: 'Giấy xác nhận thông tin về cư trú' },
  { kind: 'residence-proof', text: 'Sổ hộ khẩu' },
  { kind: 'residence-proof', text: 'Thông báo số định danh cá nhân' },
  { kind: 'authorisation', text: 'Giấy ủy quyền' },
  { kind: 'authorisation', text: 'Văn bản ủy quyền' },
  { kind: 'authorisation', text: 'Hợp đồng ủy quyền' },
  { kind: 'disability-certificate', text: 'Giấy xác nhận khuyết tật' },
  { kind: 'decision', text: 'Quyết định' },
  { kind: 'land-certificate', text: 'Giấy chứng nhận quyền sử dụng đất' },
  { kind: 'declaration', text: 'Tờ khai' },
  { kind: 'declaration', text: 'Tờ khai đăng ký khai sinh' },
  { kind: 'declaration', text: 'Đơn đề nghị' },
  { kind: 'declaration', text: 'Giấy đề nghị' },
]

/** Labels only one kind prints: they decide when the title is gone (a torn corner, red print on red paper). */
export const tellingLabels: readonly { readonly kind: PaperKind; readonly text: string }[] = [
  { kind: 'birth-notice', text: 'Đã sinh con vào lúc' },
  { kind: 'birth-notice', text: 'Dự định đặt tên con là' },
  { kind: 'birth-notice', text: 'Họ và tên mẹ hoặc người nuôi dưỡng' },
  { kind: 'birth-notice', text: 'Số con trong lần sinh này' },
  { kind: 'marriage-certificate', text: 'Họ, chữ đệm, tên vợ' },
  { kind: 'marriage-certificate', text: 'Họ, chữ đệm, tên chồng' },
  { kind: 'marriage-certificate', text: 'Nơi đăng ký kết hôn' },
  { kind: 'id-card', text: 'Họ và tên / Full name' },
  { kind: 'id-card', text: 'Ngày sinh / Date of birth' },
  { kind: 'id-card', text: 'Quê quán / Place of origin' },
  { kind: 'id-card', text: 'Nơi thường trú / Place of residence' },
]
