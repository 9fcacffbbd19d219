import { SettingsError } from '#lib/env.ts';

/** Something the operator must know and can act on: one line, no stack. */
export class OperatorError extends Error {
  override name = 'OperatorError';
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Runs a command of package.json to its exit code: an OperatorError becomes one line, and any failure code 1. */
export async function command(main: () => Promise<number>): Promise<never> {
  try {
    process.exit(await main());
  } catch (error) {
    const text = isForOperator(error) ? error.message : error instanceof Error ? error.stack : String(error);
    process.stderr.write(`${text}\n`);
    process.exit(1);
  }
}

function isForOperator(error: unknown): error is Error {
  return error instanceof OperatorError || error instanceof SettingsError;
}

/** The Vietnamese words for why a file could not be used. */
export function systemReason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (code || String(error));
}

const REASONS: Record<string, string> = {
  EACCES: 'không có quyền',
  EPERM: 'không có quyền',
  EROFS: 'ổ đĩa chỉ đọc',
  ENOSPC: 'ổ đĩa đầy',
  EDQUOT: 'hết hạn mức ổ đĩa',
  ENOTDIR: 'đường dẫn đi qua một tệp, không phải thư mục',
  EEXIST: 'đã có một tệp cùng tên',
  ENOENT: 'không tạo được ở nơi này',
  ECONNREFUSED: 'máy chủ từ chối kết nối',
  ENOTFOUND: 'không tìm thấy tên máy chủ',
  EAI_AGAIN: 'không tra được tên máy chủ',
  ETIMEDOUT: 'quá thời gian chờ',
  ECONNRESET: 'kết nối bị ngắt',
  EHOSTUNREACH: 'không tới được máy chủ',
  ENETUNREACH: 'không tới được mạng',
  '28P01': 'sai tên đăng nhập hoặc mật khẩu',
  '28000': 'tài khoản không được phép đăng nhập',
  '3D000': 'không có cơ sở dữ liệu tên này',
  '57P03': 'máy chủ đang khởi động',
  '53300': 'máy chủ hết chỗ kết nối',
};
