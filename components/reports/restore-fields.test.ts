import { describe, expect, it } from 'vitest';
import { docOf } from '#lib/rich-text/plain.ts';
import { restoreFields } from './restore-fields.ts';
import { type TypedText, textKind } from './typed-answers.ts';
import type { UnsavedText } from './unsaved-texts.ts';

const written = (text: string): TypedText => ({ text, nothing: false });
const stored = [
  {
    key: 'k',
    version: 2,
    content: { kind: 'text' as const, doc: docOf('đã lưu'), nothing: false },
    savedAt: '2026-12-01T00:00:00Z',
    savedBy: 'Bình',
  },
];

function left(text: string, version: number, at: string, aside = false): UnsavedText {
  return { accountId: 'a', reportId: 'r', key: 'k', version, aside, at, title: '', typed: written(text) };
}

function restore(unsaved: UnsavedText[], arrival?: string) {
  const onArrival = arrival === undefined ? null : [written(arrival)];
  return restoreFields({ kind: textKind, stored, onArrival, unsaved });
}

const noon = '2026-12-02T05:00:00Z';

describe('a page that is opened again', () => {
  it('stays as it is when nothing was left', () => {
    expect(restore([], 'đã lưu')).toEqual({ fields: [], overtaken: [], spare: [], obsolete: [] });
  });

  it('gets back what was typed', () => {
    const { fields, overtaken } = restore([left('đang viết', 2, noon)], 'đã lưu');
    expect(fields).toEqual([{ index: 0, key: 'k', typed: written('đang viết'), basedOn: 2, at: noon }]);
    expect(overtaken).toEqual([]);
  });

  it('tells when somebody saved in the meantime', () => {
    const { fields, overtaken } = restore([left('đang viết', 1, noon)]);
    expect(fields[0]?.basedOn).toBe(1);
    expect(overtaken).toEqual([
      {
        key: 'k',
        version: 2,
        content: stored[0]?.content,
        updatedAt: '2026-12-01T00:00:00Z',
        updatedBy: 'Bình',
      },
    ]);
  });

  it('forgets what was saved after all', () => {
    const saved = left('đã lưu', 1, noon);
    expect(restore([saved])).toMatchObject({ fields: [], obsolete: [saved] });
  });

  it('puts the newest into the field and keeps the older one', () => {
    const older = left('cũ hơn', 1, '2026-12-01T05:00:00Z');
    const { fields, spare } = restore([left('mới hơn', 2, noon), older]);
    expect(fields[0]?.typed.text).toBe('mới hơn');
    expect(spare).toEqual([{ place: older, typed: written('cũ hơn') }]);
  });

  it('keeps what was typed before the code ran', () => {
    const { fields } = restore([], 'gõ nhanh');
    expect(fields).toEqual([{ index: 0, key: 'k', typed: written('gõ nhanh'), basedOn: 2, at: null }]);
  });

  it('takes the field that the browser filled itself for what was left', () => {
    const { fields, spare } = restore([left('đang viết', 1, noon)], 'đang viết');
    expect(fields).toEqual([{ index: 0, key: 'k', typed: written('đang viết'), basedOn: 1, at: noon }]);
    expect(spare).toEqual([]);
  });

  it('leaves alone what was laid aside', () => {
    expect(restore([left('để riêng', 2, noon, true)]).fields).toEqual([]);
  });
});
