import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { OfficialDocument } from '#components/documents/official-document.tsx';
import { SAMPLE } from './documents-sample.ts';

function rendered(props: Partial<Parameters<typeof OfficialDocument>[0]> = {}): string {
  return renderToStaticMarkup(createElement(OfficialDocument, { document: SAMPLE, ...props }));
}

describe('a paper on the screen', () => {
  test('says what the print says', () => {
    const html = rendered();
    for (const text of [
      'Số: 05/BC-UBND',
      'Quảng Ngãi, ngày 05 tháng 12 năm 2026',
      'Kính gửi: Bộ Ngoại giao',
      'báo cáo cấp có thẩm quyền./.',
      '- Lưu: VT, SNgV.',
      'Nguyễn Văn Hòa',
      '9f86d081884c7d65',
    ]) {
      expect(html).toContain(text);
    }
    expect(html.match(/\.\/\./g)).toHaveLength(1);
  });

  test('headings follow the level of the page', () => {
    expect(rendered()).toMatch(/<h2[^>]*>.*BÁO CÁO.*<\/h2>/);
    expect(rendered()).toMatch(/<h3 id="group-1"/);
    expect(rendered()).toMatch(/<h4 id="section-1"/);
    expect(rendered({ headingLevel: 1 })).toMatch(/<h2 id="group-1"/);
  });

  test('has no inline styles', () => {
    expect(rendered()).not.toMatch(/ style=/);
  });

  test('tables are named, scroll by keyboard and say what their heads are', () => {
    const html = rendered();
    expect(html).toContain('<caption class="sr-only">Kết quả thực hiện các hoạt động cụ thể</caption>');
    expect(html).toMatch(/<section tabindex="0" aria-label="Bảng: [^"]+"/);
    expect(html).toContain('<th scope="col"');
  });

  test('callers add to anchored blocks, and lead marks to their sources', () => {
    const html = rendered({
      slotAfter: (anchor) => createElement('a', { href: `/edit/${anchor}` }, 'Sửa'),
      sourceHref: (mark) => `#nguon-${mark.replace(/\D/g, '')}`,
    });
    expect(html).toContain('<a href="/edit/section-1">Sửa</a>');
    expect(html).toContain('<a href="#nguon-12">[12]</a>');
  });
});
