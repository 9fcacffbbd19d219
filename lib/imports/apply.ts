import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { Actor } from '../accounts/schema.ts';
import { messageOf, type Refusal, UserError } from '../errors.ts';
import { refusalOfContent } from '../reports/completeness.ts';
import type { ReportView } from '../reports/queries.ts';
import { saveAnswer } from '../reports/save-answer.ts';
import { answerContent } from '../reports/schema.ts';
import { type Question, questionsOf } from '../templates/rules.ts';
import { placed } from './placing.ts';
import type { applyInput, ImportPiece, ImportPieces, PlaceMode } from './schema.ts';

/** An import that is held, with the report as it stands. */
export type OpenImport = { id: string; version: number; pieces: ImportPieces; report: ReportView };

type Outcome = { placed: Set<string>; problems: Map<string, string> };

/** An id that is the same whenever the same arrangement is applied again, so that a repeated click stores nothing twice. */
function steadyId(...parts: (string | number)[]): string {
  const hex = createHash('sha256').update(parts.join('|')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

type Section = {
  question: Question;
  pieces: ImportPiece[];
  mode: PlaceMode;
  /** Version of the answer that the page showed. */
  seen: number;
};

class Applying {
  readonly outcome: Outcome = { placed: new Set(), problems: new Map() };
  private readonly actor: Actor;
  private readonly open: OpenImport;

  constructor(actor: Actor, open: OpenImport) {
    this.actor = actor;
    this.open = open;
  }

  private report(pieces: ImportPiece[], problem: string): void {
    for (const { id } of pieces) this.outcome.problems.set(id, problem);
  }

  /** Pieces that could not stand there even alone, such as those with a mark of secrecy, must not hold back the others. */
  private acceptable({ question, pieces }: Section): ImportPiece[] {
    return pieces.filter((piece) => {
      const refusal = this.refusalAlone(question, piece);
      if (refusal) this.report([piece], messageOf(refusal));
      return refusal === null;
    });
  }

  private refusalAlone(question: Question, piece: ImportPiece): Refusal | null {
    const alone = placed(question, undefined, [piece.content], 'replace', () => steadyId(piece.id));
    return alone.ok ? refusalOfContent(question, alone.content) : alone.refusal;
  }

  async section(section: Section): Promise<void> {
    const { question, mode, seen } = section;
    const pieces = this.acceptable(section);
    if (pieces.length === 0) return;
    const { report, id, version } = this.open;
    const saved = report.saved[question.key];
    if ((saved?.version ?? 0) !== seen) {
      const name = saved?.updatedBy ?? '';
      this.report(pieces, messageOf({ code: 'importSeen', params: { name } }));
      return;
    }
    let count = 0;
    const newId = () => {
      count += 1;
      return steadyId(id, question.key, version, count);
    };
    const contents = pieces.map(({ content }) => content);
    const result = placed(question, saved?.content, contents, mode, newId);
    if (!result.ok) {
      this.report(pieces, messageOf(result.refusal));
      return;
    }
    const checked = answerContent.safeParse(result.content);
    if (!checked.success) {
      this.report(pieces, checked.error.issues[0]?.message ?? messageOf({ code: 'invalidInput' }));
      return;
    }
    try {
      await saveAnswer(this.actor, {
        reportId: report.id,
        key: question.key,
        version: seen,
        saveKey: steadyId(id, version, question.key, 'save'),
        content: checked.data,
      });
      for (const piece of pieces) this.outcome.placed.add(piece.id);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      this.report(pieces, error.message);
    }
  }
}

function afterwards(piece: ImportPiece, { placed: done, problems }: Outcome): ImportPiece {
  if (done.has(piece.id)) return { ...piece, state: 'placed', problem: '' };
  const problem = problems.get(piece.id);
  return problem === undefined ? piece : { ...piece, problem };
}

/** Saves the answers, one by one, and says what became of each piece; what was refused waits on with the reason. */
export async function applyPieces(
  actor: Actor,
  open: OpenImport,
  { sections, seen }: z.infer<typeof applyInput>,
): Promise<{ items: ImportPiece[]; placed: number; refused: number }> {
  const applying = new Applying(actor, open);
  for (const question of questionsOf(open.report.template.definition)) {
    const mode = sections.find(({ key }) => key === question.sectionKey)?.mode;
    const pieces = open.pieces.items.filter(
      ({ target, state }) => target === question.key && state === 'waiting',
    );
    if (!mode || pieces.length === 0) continue;
    const version = seen.find(({ key }) => key === question.key)?.version ?? 0;
    await applying.section({ question, pieces, mode, seen: version });
  }
  const { outcome } = applying;
  return {
    items: open.pieces.items.map((piece) => afterwards(piece, outcome)),
    placed: outcome.placed.size,
    refused: outcome.problems.size,
  };
}
