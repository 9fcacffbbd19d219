import { Alert } from '#components/ui/alert.tsx';
import { Button } from '#components/ui/button.tsx';
import type { ParagraphView } from '#lib/summaries/paragraph-views.ts';
import { operationForms } from './operation-names.ts';

type Props = { paragraph: ParagraphView; number: number; editable: boolean };

/** Numbers of the paragraph that the data no longer give. */
export function FactFlags({ paragraph: { id, facts }, number, editable }: Props) {
  const changed = facts.flatMap(({ now, ...fact }) => (now === null ? [] : [{ ...fact, now }]));
  if (changed.length === 0) return null;
  return (
    <Alert tone="warning" title="Số liệu đã thay đổi">
      <ul className="text-sm">
        {changed.map(({ id: factId, value, now, about }) => (
          <li key={factId}>
            {value} → <strong>{now}</strong> <span className="text-muted">({about})</span>
          </li>
        ))}
      </ul>
      {editable ? (
        <Button
          type="submit"
          form={operationForms.refresh}
          name="paragraphId"
          value={id}
          size="small"
          variant="secondary"
          className="mt-2"
        >
          Cập nhật số liệu<span className="sr-only"> của đoạn {number}</span>
        </Button>
      ) : null}
    </Alert>
  );
}
