import { expect, test } from 'vitest';
import { parseEnv } from './env.ts';

test.each([
  ['may-quet', { host: 'may-quet', port: 3310 }],
  ['10.0.0.7:3311', { host: '10.0.0.7', port: 3311 }],
  ['[::1]:3310', { host: '::1', port: 3310 }],
])('the scanner %s is found', (address, found) => {
  expect(parseEnv({ CLAMAV_HOST: address }).CLAMAV_HOST).toEqual(found);
});

test.each([
  [{ CLAMAV_HOST: 'http://may-quet:3310' }, 'CLAMAV_HOST phải có dạng'],
  [{ S3_ENDPOINT: 's3.example.vn' }, 'S3_ENDPOINT phải có dạng'],
  [{ S3_ENDPOINT: 'https://s3.example.vn', S3_BUCKET: 'tep' }, 'S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY'],
])('settings of files that are wrong or half are refused: %j', (given, words) => {
  expect(() => parseEnv(given)).toThrow(words);
});

test('an empty setting is none', () => {
  expect(parseEnv({ CLAMAV_HOST: '', S3_ENDPOINT: '' })).not.toHaveProperty('CLAMAV_HOST');
});
