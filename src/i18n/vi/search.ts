/** Search over procedures and dossiers. */
export const search = {
  label: 'Tìm thủ tục, hồ sơ',
  placeholder: 'Tìm thủ tục, mã hồ sơ, tên, số CCCD…',
  procedures: 'Thủ tục',
  dossiers: 'Hồ sơ',
  people: 'Người nộp',
  nothing: 'Không tìm thấy. Thử từ khác, gõ không dấu hoặc gõ mã.',
  identityOnly: 'Chưa tiếp nhận được',
  repealed: 'Đã bãi bỏ',
}
