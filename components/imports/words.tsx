import { Disclosure } from '#components/ui/disclosure.tsx';

const shortWords = 280;

/** The beginning of a long text, cut at a word. */
export function excerptOf(words: string): string {
  if (words.length <= shortWords) return words;
  return `${words.slice(0, words.lastIndexOf(' ', shortWords))} …`;
}

export function Words({ words }: { words: string }) {
  if (words.length <= shortWords) return <p className="whitespace-pre-line">{words}</p>;
  return (
    <div className="flex flex-col gap-1">
      <p className="whitespace-pre-line">{excerptOf(words)}</p>
      <Disclosure summary="Xem cả đoạn" className="text-sm">
        <p className="whitespace-pre-line">{words}</p>
      </Disclosure>
    </div>
  );
}
