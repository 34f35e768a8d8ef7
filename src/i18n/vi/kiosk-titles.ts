/** Headings of the kiosk's content: they are needed before the content itself is fetched. */
export const kioskTitles = {
  find: 'Cần giấy tờ gì?',
  procedure: 'Giấy tờ cần mang',
  precheck: 'Đủ giấy tờ chưa?',
  form: 'Khai trước',
  status: 'Hồ sơ của tôi đến đâu?',
  verify: 'Kiểm tra giấy tờ',
  place: 'Giờ làm việc, điện thoại, nơi làm căn cước',
  rating: 'Góp ý',
}
