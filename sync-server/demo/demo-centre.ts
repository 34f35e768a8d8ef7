/** What the demo commune tells of its centre. Names and numbers are invented. */
import { emptyCentre, type CentreFacts } from '../../domain/centre/centre-facts.ts'

const weekdays = [1, 2, 3, 4, 5] as const
const daily = (part: 'morning' | 'afternoon', name: string, phone: string) =>
  weekdays.map((on) => ({ on, part, name, phone }))

export const demoCentre: CentreFacts = {
  ...emptyCentre,
  phones: [
    { name: 'Trực Trung tâm', number: '0237 3000 111' },
    { name: 'Phản ánh, kiến nghị', number: '0237 3000 112' },
  ],
  duty: [
    ...daily('morning', 'Hà Thị Mai', '0237 3000 111'),
    ...daily('afternoon', 'Lò Văn Thành', '0237 3000 111'),
    { on: 6, part: 'morning', name: 'Hà Thị Mai', phone: '0237 3000 111' },
  ],
  points: [
    {
      kind: 'id-card',
      name: 'Công an xã Pù Luông',
      place: 'Trụ sở Công an xã, thôn Đôn',
      hours: 'Thứ Hai–thứ Bảy, 7:00–11:30, 13:30–17:00',
      phone: '0237 3000 113',
      serves: '',
    },
    {
      kind: 'reception',
      name: 'Điểm tiếp nhận thôn Hiêu',
      place: 'Nhà văn hoá thôn Hiêu',
      hours: 'Thứ Ba, thứ Năm, 7:30–11:00',
      phone: '0237 3000 114',
      serves: 'thôn Hiêu, thôn Khuyn',
    },
    {
      kind: 'cash',
      name: 'Bưu điện văn hoá xã',
      place: 'Chợ trung tâm xã, thôn Đôn',
      hours: 'Thứ Hai–thứ Bảy, 7:30–17:00',
      phone: '0237 3000 115',
      serves: '',
    },
    {
      kind: 'cash',
      name: 'Máy rút tiền ATM',
      place: 'Cổng Trung tâm Phục vụ hành chính công',
      hours: 'Cả ngày',
      phone: '',
      serves: '',
    },
  ],
  visits: [{ validFrom: '2026-01-01', minutes: 30, places: 6, books: [1, 2, 3] }],
}
