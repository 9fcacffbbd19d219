import { LinkButton } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { StatusTag } from '#components/ui/status-tag.tsx';
import { deadlineLabel } from '#lib/cycles/labels.ts';
import type { Collection } from '#lib/cycles/preparing.ts';
import { effectiveDeadline } from '#lib/cycles/rules.ts';
import { formatDate } from '#lib/dates.ts';
import { CollectionForm } from './collection-form.tsx';

/** One open cycle: which units were asked for their parts, and those that can still be. */
export function CollectionCard({ collection, mayAsk }: { collection: Collection; mayAsk: boolean }) {
  const { cycleId, name, units } = collection;
  const asked = units.filter((unit) => unit.asked);
  const others = units.filter((unit) => !unit.asked);
  return (
    <Card
      title={name}
      titleLevel={3}
      lead={`Hạn của cơ quan: ${deadlineLabel(collection)}`}
      action={
        <LinkButton href={`/dashboard?cycle=${cycleId}`} variant="secondary" size="small">
          Theo dõi đơn vị
        </LinkButton>
      }
    >
      <div className="flex flex-col gap-5">
        {asked.length > 0 ? (
          <ul className="flex flex-col gap-1.5">
            {asked.map((unit) => (
              <li key={unit.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <StatusTag tone="success">Đã giao</StatusTag>
                {unit.name}
                <span className="text-sm text-muted">
                  hạn {deadlineLabel({ ...collection, extendedDeadline: unit.extendedDeadline })}
                </span>
              </li>
            ))}
          </ul>
        ) : (
          <p>Chưa giao đơn vị nào.</p>
        )}
        {mayAsk && others.length > 0 ? (
          <CollectionForm
            cycleId={cycleId}
            units={others}
            limit={formatDate(effectiveDeadline(collection))}
          />
        ) : null}
      </div>
    </Card>
  );
}
