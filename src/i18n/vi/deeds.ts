/** Rows of the audit in words. */
export const deeds = {
  /** Deeds of the inspection; other parts' rows show their kind and the server's own word. */
  deed: {
    'inspection.assigned': 'Phân công đoàn kiểm tra',
    'inspection.assignment-ended': 'Kết thúc phân công',
    'inspection.dossier-opened': 'Mở hồ sơ',
    'inspection.sample-drawn': 'Lấy mẫu',
    'inspection.finding-raised': 'Nêu kết luận',
    'inspection.finding-answered': 'Trả lời kết luận',
    'inspection.finding-returned': 'Yêu cầu trả lời lại',
    'inspection.finding-closed': 'Khép lại kết luận',
    'export.dossier-record': 'Lấy bản ghi hồ sơ',
  },
  detailLabel: {
    purpose: 'Mục đích',
    text: 'Nội dung',
    openedAt: 'Mở lúc',
    assignment: 'Mã phân công',
    finding: 'Mã kết luận',
    decision: 'Quyết định',
    officer: 'Người kiểm tra',
    from: 'Từ ngày',
    until: 'Đến ngày',
    by: 'Chia nhóm theo',
    seed: 'Số gieo',
    size: 'Số hồ sơ',
    atLeast: 'Ít nhất mỗi nhóm',
    frameSize: 'Số hồ sơ trong danh sách',
    frameSha256: 'SHA-256 của danh sách',
    reason: 'Lý do',
  },
}
