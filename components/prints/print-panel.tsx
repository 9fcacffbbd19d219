import { type PrintFormat, printFormats } from '#lib/documents/schema.ts';
import { printFormatLabels } from '#lib/prints/labels.ts';
import type { PrintSubject, PrintViews } from '#lib/prints/schema.ts';
import { PrintLine } from './print-line.tsx';

export type PrintPanelProps = {
  subject: PrintSubject;
  prints: PrintViews;
  /** What is printed, where a page offers several: "của lần gửi 2". */
  about?: string;
  /** What the reader should know before asking. */
  hint?: string;
  formats?: readonly PrintFormat[];
  /** How the files are called here, instead of "bản PDF" and "bản Word". */
  names?: Partial<Record<PrintFormat, string>>;
};

/** A line for each form of the file: asks for it, shows how far it is, and hands it over. */
export function PrintPanel({
  subject,
  prints,
  about,
  hint,
  formats = printFormats,
  names = {},
}: PrintPanelProps) {
  return (
    <div className="flex flex-col gap-4">
      {hint === undefined ? null : <p className="text-sm text-muted">{hint}</p>}
      <ul className="flex flex-wrap gap-3">
        {formats.map((format) => (
          <li key={format} className="min-w-56">
            <PrintLine
              subject={subject}
              format={format}
              label={names[format] ?? printFormatLabels[format]}
              initial={prints[format] ?? null}
              about={about}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
