import { Disclosure } from '#components/ui/disclosure.tsx';
import type { Assignment } from '#lib/handovers/queries.ts';
import { AssignForm } from './assign-form.tsx';

/** Who fills in the report; its leader and focal point may name another. */
export function Responsible({ reportId, assignment }: { reportId: string; assignment: Assignment }) {
  const { drafter, choices } = assignment;
  return (
    <div className="flex flex-col items-start gap-1">
      <p>
        <span className="text-muted">Người phụ trách:</span>{' '}
        <span className="font-medium">
          {drafter
            ? [drafter.name, drafter.position].filter((part) => part !== '').join(', ')
            : 'chưa phân công'}
        </span>
      </p>
      {choices.length > 0 ? (
        <Disclosure summary="Đổi người phụ trách">
          <AssignForm reportId={reportId} drafterId={drafter?.id ?? ''} choices={choices} />
        </Disclosure>
      ) : null}
    </div>
  );
}
