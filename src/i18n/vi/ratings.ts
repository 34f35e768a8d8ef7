/** How residents found their visit, for the leader. */
import type { RatingReason } from '../../../domain/feedback/rating.ts'

const reasons: Readonly<Record<RatingReason, string>> = {
  polite: 'Cán bộ lịch sự',
  clear: 'Hướng dẫn rõ',
  quick: 'Làm nhanh',
  slow: 'Chờ lâu',
  unclear: 'Hướng dẫn chưa rõ',
  impolite: 'Cán bộ chưa lịch sự',
  'asked-too-much': 'Đòi giấy tờ thừa',
  money: 'Đòi tiền ngoài quy định',
}
const scores: Readonly<Record<string, string>> = {
  '5': 'Rất hài lòng',
  '4': 'Hài lòng',
  '3': 'Bình thường',
  '2': 'Chưa hài lòng',
  '1': 'Rất không hài lòng',
}

export const ratings = {
  title: 'Góp ý của người dân',
  nav: 'Góp ý người dân',
  hint: 'Người dân chấm tại ki-ốt, không ghi tên. Ô dưới 5 lượt được che, có khi kèm một ô nữa để không tính ngược ra được.',
  period: 'Thời gian',
  weeks: (count: number) => `${count} tuần gần đây`,
  span: (from: string, until: string) => `Từ ${from} đến ${until}`,
  total: (count: string, average: string) => `${count} lượt chấm, trung bình ${average}/5`,
  tooFew: 'Chưa đủ 5 lượt chấm trong thời gian này',
  tooFewHint: 'Chọn thời gian dài hơn, hoặc mời người dân chấm khi nhận kết quả.',
  scores: 'Mức độ hài lòng',
  reasons: 'Điều được nêu',
  counters: 'Theo quầy',
  byWeek: 'Theo tuần',
  what: 'Nội dung',
  bar: 'Biểu đồ',
  count: 'Lượt',
  share: 'Tỷ lệ',
  average: 'Điểm',
  hidden: 'được che',
  counter: (key: string) => (key === '-' ? 'Không rõ quầy' : `Quầy ${key}`),
  week: (monday: string) => `Tuần từ ${monday}`,
  score: (key: string) => scores[key] ?? key,
  reason: reasons,
  saveCsv: 'Lưu bảng (CSV)',
  saved: 'Đã lưu bảng vào thư mục tải xuống',
  fileName: (from: string, until: string) => `gop-y-${from}-${until}`,
  loading: 'Đang hỏi máy chủ…',
  offlineTitle: 'Không có mạng tới máy chủ',
  offlineHint: 'Góp ý chỉ có ở máy chủ. Thử lại khi có mạng.',
  retry: 'Thử lại',
  signIn: 'Đăng nhập máy chủ',
}
