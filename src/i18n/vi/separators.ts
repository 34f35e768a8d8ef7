/** Separator sheets between the papers of a stack. */
export const separators = {
  title: 'Tờ phân cách',
  hint: 'In một lần, dùng lại nhiều lần: đặt mỗi tờ lên trên giấy tờ của nó rồi cho cả xấp qua máy quét một lượt.',
  dossiers: 'Số hồ sơ trong xấp',
  dossiersHint: (most: number) => `Từ 1 đến ${most}.`,
  dossiersWrong: (most: number) => `Nhập số từ 1 đến ${most}.`,
  papers: 'Giấy tờ cần có tờ phân cách',
  begins: 'Tờ mở đầu mỗi hồ sơ',
  print: (sheets: number) => `In ${sheets} tờ`,
  printing: 'Đang in…',
  dossier: (number: number) => `Hồ sơ ${number}`,
  newDossier: 'HỒ SƠ MỚI',
  how: 'Đặt tờ này trên giấy tờ đi sau. Không có dữ liệu cá nhân, giữ lại để dùng tiếp.',
}
