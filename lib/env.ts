import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { S3Settings } from './store-s3.ts';

const flag = z.enum(['0', '1'], 'chỉ nhận 0 hoặc 1').transform((value) => value === '1');
const count = (message: string) =>
  z
    .string()
    .regex(/^-?\d{1,9}$/, message)
    .transform(Number);

const settings = z.object({
  PORT: count('phải là một số nguyên từ 1 đến 65535')
    .refine((port) => port >= 1 && port <= 65535, 'phải là một số nguyên từ 1 đến 65535')
    .default(3000),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'phải có dạng https://nhipcau.mofa.gov.vn' })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  DATA_DIR: z
    .string()
    .default('.data')
    .transform((path) => resolve(path)),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: 'phải có dạng postgresql://tài-khoản:mật-khẩu@máy-chủ:5432/tên',
    })
    .optional(),
  DEMO: flag.default(true),
  AUTH_SECRET: z.string().min(32, 'phải dài ít nhất 32 ký tự').optional(),
  CLAMAV_HOST: z
    .string()
    .regex(/^(?:[A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?$/, 'phải có dạng máy-chủ:3310')
    .transform((address) => {
      const [host = '', port = ''] = address.split(/:(?=\d+$)/);
      return { host: host.replace(/^\[|\]$/g, ''), port: port === '' ? 3310 : Number(port) };
    })
    .optional(),
  S3_ENDPOINT: z.url({ protocol: /^https?$/, error: 'phải có dạng https://máy-chủ' }).optional(),
  S3_BUCKET: z.string().optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  S3_REGION: z.string().default('us-east-1'),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'phải có dạng smtp://máy-chủ:587' }).optional(),
  MAIL_FROM: z.email('phải là một địa chỉ thư, ví dụ nhip-cau@mofa.gov.vn').optional(),
  CLOCK_OFFSET_SECONDS: count('phải là một số nguyên').default(0),
});

export type Env = z.infer<typeof settings>;

const s3Parts = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const;

/** The settings are wrong; the message names each of them in one line. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

/** Checks settings; an empty one counts as absent. */
export function parseEnv(variables: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw new SettingsError(`Cấu hình sai: ${lines.join('; ')}.`);
  }
  if (!parsed.data.DEMO && parsed.data.AUTH_SECRET === undefined) {
    throw new SettingsError('Cấu hình sai: khi DEMO=0 phải đặt AUTH_SECRET (ít nhất 32 ký tự ngẫu nhiên).');
  }
  const missing = s3Parts.filter((part) => parsed.data[part] === undefined);
  if (missing.length > 0 && missing.length < s3Parts.length)
    throw new SettingsError(`Cấu hình sai: dùng kho S3 thì phải đặt thêm ${missing.join(', ')}.`);
  return parsed.data;
}

let read: Env | undefined;

/** The settings of this process, read at the first call and kept. */
export function env(): Env {
  read ??= parseEnv(process.env);
  return read;
}

/** Where people reach this site, without a slash at the end: QR codes on paper lead there. */
export function publicUrl(): string {
  const { PUBLIC_URL, PORT } = env();
  return PUBLIC_URL ?? `http://localhost:${PORT}`;
}

/** The address of the database that this process works on. */
export function databaseUrl(): string {
  const url = env().DATABASE_URL;
  if (url === undefined)
    throw new SettingsError('Chưa có cơ sở dữ liệu: DATABASE_URL trống. Hãy chạy `npm start`.');
  return url;
}

/** The bucket of an S3-compatible store that holds the files; null: they are in the data directory. */
export function s3Settings(): S3Settings | null {
  const { S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, S3_REGION } = env();
  if (!S3_ENDPOINT || !S3_BUCKET || !S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY) return null;
  return {
    endpoint: S3_ENDPOINT,
    bucket: S3_BUCKET,
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
    region: S3_REGION,
  };
}

const secrets = new Map<string, string>();

/** AUTH_SECRET, or in demo mode one that is made once and kept in the data directory. */
export function authSecret(): string {
  const { AUTH_SECRET, DATA_DIR } = env();
  if (AUTH_SECRET !== undefined) return AUTH_SECRET;
  const file = join(DATA_DIR, 'auth-secret');
  const known = secrets.get(file);
  if (known !== undefined) return known;
  try {
    mkdirSync(DATA_DIR, { recursive: true });
    writeFileSync(file, randomBytes(48).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const secret = readFileSync(file, 'utf8');
  secrets.set(file, secret);
  return secret;
}
