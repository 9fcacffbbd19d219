import { Moment } from '#components/ui/instant.tsx';
import type { ChangeView } from '#lib/cycles/queries.ts';

/** What was changed in a cycle, as its addressees were told. */
export function ChangeList({ changes }: { changes: readonly ChangeView[] }) {
  return (
    <ol className="flex flex-col gap-4">
      {changes.map(({ id, lines, reason, document, changedAt }) => (
        <li key={id}>
          <p className="text-sm text-muted">
            <Moment at={changedAt} />
          </p>
          <ul className="list-disc pl-5">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p className="text-sm">
            Lý do: {reason}
            {document ? ` Theo ${document}.` : ''}
          </p>
        </li>
      ))}
    </ol>
  );
}
