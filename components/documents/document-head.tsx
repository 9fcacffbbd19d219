import type { OfficialDocument } from '#lib/documents/schema.ts';
import {
  addresseeLines,
  letterSubject,
  MOTTO,
  NATION,
  numberLine,
  placeDateLine,
  TO,
  URGENCY_MARKS,
} from '#lib/documents/text.ts';
import { Heading, type HeadingLevel } from './document-heading.tsx';
import { keyedLines } from './keyed.ts';

type Props = { document: OfficialDocument; headingLevel: HeadingLevel };

/** From the issuing agency down to "Kính gửi". A paper without a name is a letter (công văn). */
export function DocumentHead({ document, headingLevel }: Props) {
  const { issuer, mark, name, subject, symbol, urgency } = document;
  const isLetter = name === '';
  return (
    <header>
      {mark !== undefined && <p className="official-mark text-[0.93em] font-bold uppercase">{mark}</p>}
      <div className="official-head text-center">
        <div className="text-[0.93em] uppercase">
          {issuer.superior !== null && <p>{issuer.superior}</p>}
          <p className="official-rule font-bold">
            {keyedLines(issuer.name).map(({ key, item: line }) => (
              <span key={key} className="block">
                {line}
              </span>
            ))}
          </p>
        </div>
        <div>
          <p className="official-nation text-[0.93em] font-bold">{NATION}</p>
          <p className="official-motto font-bold">{MOTTO}</p>
        </div>
        <div className="official-head-number">
          {symbol !== null && (
            <p className="text-[0.93em] whitespace-pre-wrap">{numberLine(document.number, symbol)}</p>
          )}
          {isLetter && (
            <Heading level={headingLevel} className="mt-1.5 text-[0.86em]">
              {letterSubject(subject)}
            </Heading>
          )}
          {urgency !== undefined && (
            <p className={`official-urgency official-urgency-${urgency} text-[0.93em] font-bold`}>
              {URGENCY_MARKS[urgency]}
            </p>
          )}
        </div>
        <p className="whitespace-pre-wrap italic">
          {placeDateLine(document.place, document.date, document.year)}
        </p>
      </div>
      {!isLetter && (
        <Heading level={headingLevel} className="official-rule mt-6 text-center font-bold text-balance">
          <span className="block uppercase">{name}</span>
          <span className="block">{subject}</span>
        </Heading>
      )}
      <Addressees addressees={document.addressees} />
    </header>
  );
}

function Addressees({ addressees }: { addressees: string[] }) {
  const [only] = addressees;
  if (only === undefined) return null;
  if (addressees.length === 1)
    return (
      <p className="my-4 text-center">
        {TO} {only}
      </p>
    );
  return (
    <div className="mx-auto my-4 flex w-fit flex-wrap gap-x-2">
      <p>{TO}</p>
      <ul className="list-none">
        {keyedLines(addresseeLines(addressees)).map(({ key, item: line }) => (
          <li key={key}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
