import { Alert } from '#components/ui/alert.tsx';
import { StatusTag } from '#components/ui/status-tag.tsx';
import { confidenceLabels } from '#lib/imports/labels.ts';
import type { Choices, PieceRow } from './arrangement.ts';
import { DismissForm } from './dismiss-form.tsx';
import { MoveForm } from './move-form.tsx';
import { excerptOf, Words } from './words.tsx';

function PlaceTag({ row }: { row: PieceRow }) {
  if (row.target === '') return <StatusTag tone="warning">Chưa xếp</StatusTag>;
  if (row.confidence === 'sure') return <StatusTag tone="success">{confidenceLabels.sure}</StatusTag>;
  return <StatusTag tone="warning">{confidenceLabels[row.confidence]}</StatusTag>;
}

interface PieceItemProps {
  importId: string;
  row: PieceRow;
  choices: Choices;
}

/** One piece of the file, with the place that it goes to. */
export function PieceItem({ importId, row, choices }: PieceItemProps) {
  return (
    <li className="flex flex-col gap-2 border-t border-line px-4 py-3 first:border-t-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
        <PlaceTag row={row} />
        {row.label ? <span>{row.label}</span> : null}
      </div>
      <Words words={row.words} />
      {row.problem ? (
        <Alert tone="error" title="Chưa đưa vào được">
          {row.problem}
        </Alert>
      ) : null}
      <div className="flex flex-wrap items-end justify-between gap-2">
        <div className="min-w-0 flex-1 basis-72">
          <MoveForm
            importId={importId}
            pieces={[row.id]}
            target={row.target}
            choices={choices[row.kind]}
            label={`Chuyển đến mục, đoạn “${excerptOf(row.words).slice(0, 60)}”`}
            labelHidden
          />
        </div>
        <DismissForm
          importId={importId}
          pieces={[row.id]}
          label="Bỏ đoạn này"
          title="Bỏ đoạn này khỏi việc nhập?"
          excerpt={row.words}
        />
      </div>
    </li>
  );
}
