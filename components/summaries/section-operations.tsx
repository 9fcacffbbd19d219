'use client';

import { useState } from 'react';
import {
  addParagraphAction,
  citeSourceAction,
  moveParagraphAction,
  removeParagraphAction,
  restoreParagraphAction,
} from '#lib/summaries/actions.ts';
import { OperationForm } from './operation-form.tsx';
import { fieldIdOf, operationForms, paragraphIdOf } from './operation-names.ts';

type Operation = keyof typeof operationForms;

/** The forms behind the small buttons of a section: a handful for the page instead of some for every paragraph. */
export function SectionOperations({ summaryId, sectionKey }: { summaryId: string; sectionKey: string }) {
  const [last, setLast] = useState<Operation | null>(null);
  const place = { summaryId, sectionKey };
  const formOf = (operation: Operation) => ({
    id: operationForms[operation],
    speaking: last === null || last === operation,
    onStart: () => setLast(operation),
  });
  return (
    <div
      aria-live="polite"
      className="fixed right-4 bottom-4 z-40 flex w-96 max-w-[calc(100vw-2rem)] flex-col shadow-lg print:hidden"
    >
      <OperationForm
        {...formOf('up')}
        action={moveParagraphAction}
        fields={{ direction: 'up' }}
        done={() => 'Đã chuyển đoạn lên trên.'}
      />
      <OperationForm
        {...formOf('down')}
        action={moveParagraphAction}
        fields={{ direction: 'down' }}
        done={() => 'Đã chuyển đoạn xuống dưới.'}
      />
      <OperationForm
        {...formOf('remove')}
        action={removeParagraphAction}
        done={() => 'Đã bỏ đoạn khỏi báo cáo. Khôi phục được tại “Đoạn đã bỏ” ở cuối mục.'}
      />
      <OperationForm
        {...formOf('restore')}
        action={restoreParagraphAction}
        done={() => 'Đã khôi phục đoạn vào báo cáo.'}
      />
      <OperationForm
        {...formOf('add')}
        action={addParagraphAction}
        fields={{ ...place, text: '' }}
        done={() => 'Đã thêm một đoạn trống ở cuối mục.'}
        focusOn={({ id }) => fieldIdOf(id)}
      />
      <OperationForm
        {...formOf('cite')}
        action={citeSourceAction}
        fields={place}
        done={({ id }) => (
          <>
            Đã đưa vào báo cáo, ở cuối mục.{' '}
            <a href={`#${paragraphIdOf(id)}`} className="link">
              Đến đoạn này
            </a>
          </>
        )}
      />
    </div>
  );
}
