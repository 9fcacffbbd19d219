import type { Actor } from '../accounts/schema.ts';
import { formatCount } from '../numbers.ts';
import { docOf } from '../rich-text/plain.ts';
import { findSources, type SourceGroup } from '../sources/queries.ts';
import { sourceParams } from '../sources/schema.ts';
import type { Draft } from './drafts.ts';
import { citedKey } from './facts.ts';
import type { PlacedSection } from './outline.ts';
import { type Cited, type Quote, withQuotes } from './passages.ts';
import type { SummaryView } from './queries.ts';
import { isUnanimous } from './unanimous.ts';

/** What so many filers say alike is offered as a paragraph, the largest groups first, so many of them. */
const fewestFilers = 3;
const mostDrafts = 5;

/** What the report cites already, as the search among the sources wants to know it. */
export function citedRanges({ paragraphs }: SummaryView) {
  return paragraphs
    .flatMap(({ citations }) => citations)
    .flatMap(({ submissionId, answerKey, range }) => (range ? [{ submissionId, answerKey, ...range }] : []));
}

function draftOf({ clusterId, sentences }: SourceGroup): Draft[] {
  const [first] = sentences;
  if (!first) return [];
  const cited = sentences.map(
    ({ submissionId, answerKey, from, to }): Cited => ({ submissionId, answerKey, range: { from, to } }),
  );
  const value = formatCount(new Set(cited.map(({ submissionId }) => submissionId)).size);
  const quote: Quote = { words: first.text, cited };
  const start = {
    doc: docOf(`${value} cơ quan cùng nêu:`),
    citations: [],
    facts: [{ at: 0, key: citedKey, value }],
  };
  const passage = withQuotes(start, [quote]);
  return [
    {
      key: `group ${clusterId}`,
      text: `${value} cơ quan cùng nêu: ${first.text}`,
      passage,
      about: [`${value}: Đếm cơ quan có câu gần giống nhau; dẫn nguồn đủ ${value} cơ quan`],
    },
  ];
}

/** What many filers say alike in a section, as paragraphs that cite them all; what is used already is left out. */
export async function groupDraftsFor(
  actor: Actor,
  view: SummaryView,
  section: PlacedSection,
): Promise<Draft[]> {
  if (section.sources.length === 0) return [];
  const params = sourceParams.parse({ cycleId: view.cycle.id, answerKeys: section.sources });
  const { groups } = await findSources(actor, params, citedRanges(view));
  return groups
    .filter(
      (group) =>
        group.organisations >= fewestFilers &&
        group.unused === group.sentences.length &&
        isUnanimous(group),
    )
    .sort((a, b) => b.organisations - a.organisations)
    .slice(0, mostDrafts)
    .flatMap(draftOf);
}
