import { expect, test } from 'vitest';
import { downloadHeaders } from './downloads.ts';

test.each([
  ['Kế hoạch đợt 1.pdf', 'Ke hoach dot 1.pdf', 'K%E1%BA%BF%20ho%E1%BA%A1ch%20%C4%91%E1%BB%A3t%201.pdf'],
  ['a"b\r\nSet-Cookie: x.pdf', 'a_b__Set-Cookie_ x.pdf', 'a%22b%0D%0ASet-Cookie%3A%20x.pdf'],
  ["it's (1)*.pdf", 'it_s (1)_.pdf', 'it%27s%20%281%29%2A.pdf'],
])('%j is handed out as a file of that name and nothing else', (name, plain, encoded) => {
  const headers = downloadHeaders({ name, type: 'application/pdf' });
  expect(headers['Content-Disposition']).toBe(`attachment; filename="${plain}"; filename*=UTF-8''${encoded}`);
  expect(new Headers(headers).get('content-security-policy')).toContain('sandbox');
  expect(new Headers(headers).get('x-content-type-options')).toBe('nosniff');
});
