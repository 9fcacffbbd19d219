import type { OfficialDocument, Signature } from '#lib/documents/schema.ts';
import { recipientLines, traceLine } from '#lib/documents/text.ts';
import { keyedLines } from './keyed.ts';

/** Recipients on the left, signature on the right. */
export function DocumentFoot({ document }: { document: OfficialDocument }) {
  const { signature, recipients, trace } = document;
  return (
    <footer className="official-foot mt-6">
      <div>
        {recipients.length > 0 && (
          <>
            <p className="text-[0.86em] font-bold italic">Nơi nhận:</p>
            <ul className="list-none text-[0.79em]">
              {keyedLines(recipientLines(recipients)).map(({ key, item: line }) => (
                <li key={key}>{line}</li>
              ))}
            </ul>
          </>
        )}
        {trace !== null && <p className="mt-3 text-[0.7em] text-muted">{traceLine(trace)}</p>}
      </div>
      {signature !== null && <Signer signature={signature} />}
    </footer>
  );
}

function Signer({ signature: { authority, position, name } }: { signature: Signature }) {
  const lines = [...authority, position].filter((line) => line.trim() !== '');
  return (
    <div className="text-center font-bold">
      {keyedLines(lines).map(({ key, item: line }) => (
        <p key={key} className="uppercase">
          {line}
        </p>
      ))}
      <div className="official-seal" />
      {name !== '' && <p>{name}</p>}
    </div>
  );
}
