import { expect, it } from 'vitest';
import { formObject } from './forms.ts';

function form(...entries: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

it('nests by dots and makes lists of numbered members, in their order', () => {
  const data = form(['reportId', 'r'], ['rows.1.key', 'b'], ['rows.0.key', 'a'], ['rows.0.note', 'ghi chú']);
  expect(formObject(data)).toEqual({ reportId: 'r', rows: [{ key: 'a', note: 'ghi chú' }, { key: 'b' }] });
});

it('collects names that end in []', () => {
  expect(formObject(form(['rows.0.keys[]', 'a'], ['rows.0.keys[]', 'b']))).toEqual({
    rows: [{ keys: ['a', 'b'] }],
  });
  expect(formObject(form(['sections[]', 'a'], ['sections[]', 'b']))).toEqual({ sections: ['a', 'b'] });
});

it('leaves out what React adds', () => {
  expect(formObject(form(['$ACTION_ID_1', ''], ['a', '1']))).toEqual({ a: '1' });
});

it('is not fooled by names of the object prototype', () => {
  formObject(form(['__proto__.polluted', 'yes']));
  expect('polluted' in {}).toBe(false);
});
