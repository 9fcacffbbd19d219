'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { Checkbox, TextInput } from '#components/ui/field.tsx';
import { formatCount } from '#lib/numbers.ts';
import { fold } from '#lib/text.ts';

export interface FilteredSource {
  /** Id of its element, to which citations link. */
  id: string;
  /** Its name without diacritics. */
  folded: string;
  used: boolean;
  node: ReactNode;
}

/** The list of sources with its filter; the entries themselves are made on the server. */
export function SourceFilter({ items }: { items: readonly FilteredSource[] }) {
  const [query, setQuery] = useState('');
  const [onlyUnused, setOnlyUnused] = useState(false);
  const wanted = fold(query);
  const isShown = ({ folded, used }: FilteredSource) => folded.includes(wanted) && !(onlyUnused && used);
  const count = items.filter(isShown).length;

  // A citation may lead to a source that the filter hides.
  useEffect(() => {
    function show() {
      const target = document.getElementById(location.hash.slice(1));
      if (!target?.hidden) return;
      setQuery('');
      setOnlyUnused(false);
      requestAnimationFrame(() => target.scrollIntoView());
    }
    window.addEventListener('hashchange', show);
    return () => window.removeEventListener('hashchange', show);
  }, []);

  return (
    <>
      <div className="flex flex-col gap-3">
        <TextInput
          id="loc-nguon"
          type="search"
          label="Lọc theo tên cơ quan"
          placeholder="Ví dụ: quang ngai"
          autoComplete="off"
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <Checkbox
          id="nguon-chua-dung"
          label="Chỉ nguồn chưa dùng"
          checked={onlyUnused}
          onChange={(event) => setOnlyUnused(event.currentTarget.checked)}
        />
        <p role="status" className="text-sm text-muted tabular-nums">
          {count === 0
            ? 'Không có nguồn nào khớp. Xóa bộ lọc để xem lại tất cả.'
            : `${formatCount(count)}/${formatCount(items.length)} nguồn có nội dung`}
        </p>
      </div>
      <ul className="mt-3">
        {items.map((item) => (
          <li
            key={item.id}
            id={item.id}
            tabIndex={-1}
            hidden={!isShown(item)}
            className="scroll-mt-14 border-t border-line py-4 target:bg-gold-soft xl:scroll-mt-0"
          >
            {item.node}
          </li>
        ))}
      </ul>
    </>
  );
}
