'use client';

import { useState } from 'react';
import {
  addParagraphAction,
  moveParagraphAction,
  refreshFactsAction,
  removeParagraphAction,
  restoreParagraphAction,
} from '#lib/summaries/actions.ts';
import { OperationForm } from './operation-form.tsx';
import { fieldIdOf, operationForms } from './operation-names.ts';

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
      <OperationForm {...formOf('move')} action={moveParagraphAction} done={() => 'Đã chuyển đoạn.'} />
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
        fields={place}
        done={() => 'Đã thêm một đoạn trống ở cuối mục.'}
        focusOn={({ id }) => fieldIdOf(id)}
      />
      <OperationForm
        {...formOf('refresh')}
        action={refreshFactsAction}
        done={() => 'Đã cập nhật số liệu của đoạn.'}
      />
    </div>
  );
}
